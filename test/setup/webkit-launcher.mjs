import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { CORNER, TOOLBAR, webkitOptions } from './webkit.mjs';

/** Code points that a driver knows keys without a letter by. */
const KEYS = {
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Escape: '\ue00c',
  PageUp: '\ue00e',
  PageDown: '\ue00f',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Delete: '\ue017',
};
const BUTTONS = ['left', 'middle', 'right'];

/** What the runner's commands do to a page of Playwright's, done by a driver. */
class Page {
  #driver;

  constructor(driver) {
    this.#driver = driver;
  }

  setViewportSize({ width, height }) {
    return this.#driver.setWindowRect(...CORNER, width, height + TOOLBAR);
  }

  keyboard = {
    down: (key) => this.#act('key', { type: 'keyDown', value: KEYS[key] ?? key }),
    up: (key) => this.#act('key', { type: 'keyUp', value: KEYS[key] ?? key }),
    press: (key) => this.#act('key', ...stroke(key)),
    type: (text) => this.#act('key', ...[...text].flatMap(stroke)),
  };

  mouse = {
    move: (x, y) => this.#act('pointer', { type: 'pointerMove', duration: 0, x, y }),
    down: ({ button }) => this.#act('pointer', { type: 'pointerDown', button: numberOf(button) }),
    up: ({ button }) => this.#act('pointer', { type: 'pointerUp', button: numberOf(button) }),
    click: async (x, y, which) => {
      await this.mouse.move(x, y);
      await this.mouse.down(which);
      await this.mouse.up(which);
    },
  };

  #act(type, ...actions) {
    return this.#driver.performActions([{ type, id: type, actions }]);
  }
}

function stroke(key) {
  return ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key }));
}

function numberOf(button = 'left') {
  return BUTTONS.indexOf(button);
}

/** Launches WebKit, and gives the runner's commands all that its driver can do: they know of less. */
export class WebkitLauncher extends WebdriverLauncher {
  type = 'playwright';

  static async start() {
    return new WebkitLauncher(await webkitOptions());
  }

  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
  }

  /** Each file of tests begins in a window of the size that the other browsers' have. */
  async startSession(id, url) {
    await this.ensureManagerInitialized();
    await this.getPage().setViewportSize({ width: 800, height: 600 });
    await super.startSession(id, url);
  }

  getPage() {
    return new Page(this.driver);
  }
}
