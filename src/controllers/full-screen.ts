import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { flatAncestors } from './ancestors.js';

type Host = ReactiveControllerHost & Element;

function hasGround(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage !== 'none' || !/^transparent$|[,/] *0\)$/.test(backgroundColor);
}

/** Whether an ancestor fills the screen and nothing up to it has a ground: what the browser puts behind it is black. */
function isGroundless(host: Element): boolean {
  const ancestors = flatAncestors(host);
  const at = ancestors.findIndex((ancestor) => ancestor.matches(':fullscreen'));
  const filling = ancestors[at];
  if (!filling || filling === host.ownerDocument.documentElement) return false;
  return ![host, ...ancestors.slice(0, at + 1)].some(hasGround);
}

/** Follows what fills the screen, for the ground that a widget then lacks. */
export class FullScreenController implements ReactiveController {
  /** Whether the widget stands on the browser's own black. */
  isGroundless = false;
  readonly #host: Host;
  #page: Document | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener('fullscreenchange', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('fullscreenchange', this.#follow);
  }

  readonly #follow = (): void => {
    const found = this.#page?.fullscreenElement ? isGroundless(this.#host) : false;
    if (found === this.isGroundless) return;
    this.isGroundless = found;
    this.#host.requestUpdate();
  };
}
