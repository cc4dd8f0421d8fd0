import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadWorld } from '../geometry/atlas.js';
import { isWorldTopology, readWorld, type World } from '../geometry/world.js';

const worlds = new Map<string, Promise<World>>();

/** One request for each address; a failure is not kept. */
function fetchWorld(address: string): Promise<World> {
  const known = worlds.get(address);
  if (known) return known;
  const world = fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' })
    .then((response) =>
      response.ok ? (response.json() as Promise<unknown>) : Promise.reject(new Error(`status ${response.status}`)),
    )
    .then((file) => (isWorldTopology(file) ? readWorld(file) : Promise.reject(new Error('no world file'))));
  worlds.set(address, world);
  world.catch(() => worlds.delete(address));
  return world;
}

/** Brings the world file to a widget that draws a map: the bundled one, or one of the page's own. */
export class AtlasController implements ReactiveController {
  world: World | null = null;
  #wish: string | null | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.update(this.#wish ?? null);
  }

  /** Asks for another file when the address changed. One that cannot be used leaves the bundled map, with a warning. */
  update(topology: string | null): void {
    if (topology === this.#wish) return;
    this.#wish = topology;
    void this.#load(topology).then((world) => {
      if (this.#wish !== topology) return;
      this.world = world;
      this.host.requestUpdate();
    });
  }

  #load(topology: string | null): Promise<World> {
    if (!topology) return loadWorld();
    return fetchWorld(new URL(topology, this.host.baseURI).href).catch((error: unknown) => {
      console.warn(
        `extops: the world file could not be used: ${topology} (${error instanceof Error ? error.message : ''})`,
      );
      return loadWorld();
    });
  }
}
