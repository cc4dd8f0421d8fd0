import { unpackWorld, type PackedWorld } from './packed.js';
import { readWorld, type World } from './world.js';

let bundled: Promise<World> | undefined;

/** The world file that comes with the library, read once. In the one-file builds it is inside; else a file of its own. */
export function loadWorld(): Promise<World> {
  bundled ??= import('../../data/world-packed.json').then((file) =>
    readWorld(unpackWorld(file.default as unknown as PackedWorld)),
  );
  return bundled;
}
