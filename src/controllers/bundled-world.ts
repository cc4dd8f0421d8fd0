import { createWorld, type World, type WorldTopology } from '../geometry/world.js';
import { setEnglishNames } from '../messages/countries.js';

let loading: Promise<World> | undefined;
let world: World | null = null;

/** The world file that the library ships, read once. A failed load is retried on the next call. */
export function loadWorld(): Promise<World> {
  loading ??= readBundled().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function readBundled(): Promise<World> {
  const { default: file } = await import('../../data/world.json');
  world = createWorld(file as unknown as WorldTopology);
  setEnglishNames(world.names);
  return world;
}

/** Returns what `loadWorld` gave; `null` until it has. */
export function loadedWorld(): World | null {
  return world;
}
