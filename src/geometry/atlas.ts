import { readWorld, type World, type WorldTopology } from './world.js';

let bundled: Promise<World> | undefined;

/** The world file that comes with the library, read once. In the one-file builds it is inside; else a file of its own. */
export function loadWorld(): Promise<World> {
  bundled ??= import('../../data/world.json').then((file) => readWorld(file.default as unknown as WorldTopology));
  return bundled;
}
