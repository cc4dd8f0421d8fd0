// What only a browser's own tools can show of a page with the built script: its network and stores, its memory, its
// history, its paper. Needs a build.
//   node test/hosts/run.mjs
import { describe, test } from 'node:test';
import { serveFiles } from '../pictures/server.mjs';
import { chromiumOptions } from '../setup/chromium.mjs';
import { findFirefox, firefoxOptions } from '../setup/firefox.mjs';
import { root } from '../setup/install.mjs';
import { useBrowser } from '../setup/use-browser.mjs';
import { fiveHundredLeave, twoHundredOnAPage } from './many.mjs';
import { comesBack, fitsASheet, fitsAtFourTimesTheSize, printsWhatIsFar } from './paper.mjs';
import { readerScript } from './reader.mjs';
import { leavesNoTrace } from './traces.mjs';

const reader = await readerScript();
const requests = [];
const serve = () => serveFiles(root, { tell: ({ url, headers }) => requests.push({ url, headers }) });

/** Starts a browser for a suite; what is returned gives a test a page of its own. */
function useHost(options) {
  const browser = useBrowser({ serve, options });
  return (run) => async (t) =>
    run({
      page: await browser.newPage(t),
      address: browser.address,
      requests,
      reader,
      note: (text) => t.diagnostic(text),
    });
}

describe('Chromium', () => {
  const onPage = useHost(chromiumOptions);
  test('requests nothing but the page’s files, stores nothing', onPage(leavesNoTrace));
  test('prints charts far below the window', onPage(printsWhatIsFar));
  test('prints each chart on one sheet', onPage(fitsASheet));
  test('fits a window at four times the size', onPage(fitsAtFourTimesTheSize));
  test('works after going back', onPage(comesBack));
  test('draws two hundred on a page, each when near', onPage(twoHundredOnAPage));
  test('leaves no memory behind when five hundred are removed', onPage(fiveHundredLeave));
});

describe('Firefox', { skip: findFirefox() ? false : 'not installed' }, () => {
  const onPage = useHost(firefoxOptions);
  test('requests nothing but the page’s files, stores nothing', onPage(leavesNoTrace));
});
