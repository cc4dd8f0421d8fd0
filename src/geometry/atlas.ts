import { unpackWorld, type PackedWorld } from './packed.js';
import { makeWorld, type World } from './world.js';

let coming: Promise<World> | undefined;
let atHand: World | null = null;

async function readBundled(): Promise<World> {
  const file = await import('../../data/world-packed.json');
  return (atHand = makeWorld(unpackWorld(file.default as unknown as PackedWorld)));
}

/** The world file that comes with the library, read once. In the one-file builds it is inside; else a file of its own. */
export function loadWorld(): Promise<World> {
  return (coming ??= readBundled());
}

/** What `loadWorld` gave, so that a chart that comes later need not be drawn twice; `null` until it has. */
export function worldAtHand(): World | null {
  return atHand;
}
