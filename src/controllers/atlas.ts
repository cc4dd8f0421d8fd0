import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { download } from '../dataset/download.js';
import { httpAddress } from '../dataset/load.js';
import { turn } from '../dataset/slices.js';
import { loadWorld, worldAtHand } from '../geometry/atlas.js';
import { makeWorld, workOut, type World } from '../geometry/world.js';

const worlds = new Map<string, Promise<World>>();
const TIMEOUT = 15_000;
/** World files that a server was given, by address: it asks for none. */
const given = new Map<string, World>();

export function giveWorld(address: string, world: World): void {
  given.set(address, world);
}

async function downloadWorld(address: string): Promise<World> {
  const { isWorldTopology, readTopology } = await import('../geometry/topology.js');
  const options = { signal: AbortSignal.timeout(TIMEOUT), revalidate: false, etag: null, onProgress: () => undefined };
  const { text } = await download(address, options);
  const file: unknown = JSON.parse(text ?? 'null');
  if (!isWorldTopology(file)) throw new Error('not planar TopoJSON with a projection');
  return makeWorld(readTopology(file));
}

/** One request for each address; a failure is not kept. */
function fetchWorld(address: string): Promise<World> {
  const world = worlds.get(address) ?? downloadWorld(address);
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
    if (isServer) {
      this.world = (topology ? given.get(topology) : worldAtHand()) ?? null;
      return;
    }
    if (!topology && worldAtHand()) {
      this.world = worldAtHand();
      return;
    }
    void this.#load(topology).then((world) => {
      if (this.#wish !== topology) return;
      this.world = world;
      this.host.requestUpdate();
      // While the data may still be on their way.
      void turn().then(() => workOut(world));
    });
  }

  #load(topology: string | null): Promise<World> {
    if (!topology) return loadWorld();
    return this.#fetch(topology).catch((error: unknown) => {
      console.warn(
        `extops: the world file could not be used: ${topology} (${error instanceof Error ? error.message : ''})`,
      );
      return loadWorld();
    });
  }

  async #fetch(topology: string): Promise<World> {
    return fetchWorld(httpAddress(topology, this.host.baseURI));
  }
}
