import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadWorld } from '../geometry/atlas.js';
import type { World } from '../geometry/world.js';

/** Brings the world file to a widget that draws a map. */
export class AtlasController implements ReactiveController {
  world: World | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.world) return;
    void loadWorld().then((world) => {
      this.world = world;
      this.host.requestUpdate();
    });
  }
}
