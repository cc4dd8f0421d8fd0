import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { download } from '../dataset/download.js';
import { httpAddress } from '../dataset/load.js';
import type { World } from '../geometry/world.js';
import { boundaryOf } from './boundary.js';
import { loadedWorld, loadWorld } from './bundled-world.js';

const worlds = new Map<string, Promise<World>>();
const TIMEOUT = 15_000;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('not JSON, or cut off', { cause });
  }
}

async function downloadWorld(address: string): Promise<World> {
  const { parseWorld } = await import('../geometry/world-file.js');
  const options = { signal: AbortSignal.timeout(TIMEOUT), revalidate: false, etag: null, onProgress: () => undefined };
  const { text } = await download(address, options);
  return parseWorld(parseJson(text ?? ''));
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
    const world = topology ? undefined : loadedWorld();
    if (world || isServer) this.world = world ?? null;
    else void this.#bring(topology);
  }

  /** Without any world there is no picture: that is a fault of the host, until its next update asks again. */
  async #bring(topology: string | null): Promise<void> {
    try {
      const world = await this.#load(topology);
      if (this.#wish === topology) this.#show(world);
    } catch (error) {
      if (this.#wish === topology) this.#wish = undefined;
      boundaryOf(this.host)?.fail(error, this);
    }
  }

  #show(world: World): void {
    this.world = world;
    boundaryOf(this.host)?.mend(this);
    this.host.requestUpdate();
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
