import { after, before } from 'node:test';
import puppeteer from 'puppeteer-core';
import { serveFiles } from '../pictures/server.mjs';
import { chromiumOptions } from './chromium.mjs';
import { root } from './install.mjs';

/**
 * Starts a server and a browser before the tests of a file or `describe`, and stops both after them. Serves the project's
 * files to Chromium, unless `serve` and `options` give others. Returns an object that has them once the tests run.
 * Call it inside a `describe` where another `before` needs them: Node runs those of a file at once, not in turn.
 */
export function useBrowser({ serve = () => serveFiles(root), options = chromiumOptions } = {}) {
  const used = { newPage };
  before(async () => {
    used.server = await serve();
    used.address = used.server.address;
    used.browser = await puppeteer.launch({ headless: true, ...(await options()) });
  });
  after(async () => {
    await used.browser?.close();
    used.server?.close();
  });
  return used;
}

/** Opens a page that is closed when the test `t` ends. */
async function newPage(t) {
  const page = await this.browser.newPage();
  t.after(() => page.close());
  return page;
}
