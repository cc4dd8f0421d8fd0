// Opens the built Storybook in a folder of a site, as a publisher would put it there: every story renders and plays with a
// clean console, every docs page comes and links to what is there, and nothing is asked for outside the folder.
//   node test/workbench/run.mjs     needs `npm run build-storybook`
import assert from 'node:assert/strict';
import { afterEach, before, describe, test } from 'node:test';
import { serveFiles } from '../pictures/server.mjs';
import { useBrowser } from '../setup/use-browser.mjs';
import { BUILT, listedStories, openStories } from './open.mjs';

/** A widget's own word to editors, and the file that is not there: the stories about faults are made of them. */
const MEANT = [/^extops: /, /stories\/files\/none\.json$/];

/** Collects what a page complains of. */
function faultsOf(page, address) {
  const faults = [];
  const isMeant = (...texts) => MEANT.some((pattern) => texts.some((text) => pattern.test(text)));
  page.on('console', (message) => {
    if (!['error', 'warn'].includes(message.type())) return;
    if (!isMeant(message.text(), message.location().url ?? '')) faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address))
      faults.push(`asks for ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isMeant(response.url())) faults.push(`${response.status()} for ${response.url()}`);
  });
  return faults;
}

/** Links of the docs page on show that lead nowhere: neither out, nor to an entry, a heading of the page, or a file. */
function deadLinks(ids) {
  return [...document.querySelectorAll('.sbdocs a[href]')]
    .map((link) => link.getAttribute('href'))
    .filter((href) => {
      const [, id] = /^\?path=\/(?:docs|story)\/([\w-]+)$/.exec(href) ?? [];
      if (href.startsWith('#')) return !document.getElementById(decodeURIComponent(href.slice(1)));
      return id ? !ids.includes(id) : !/^(https?:|data\/)/.test(href);
    });
}

async function openDocs(page, address, id) {
  await page.goto(`${address}iframe.html?viewMode=docs&id=${id}`);
  await page.waitForSelector('.sbdocs h1');
  await page.waitForNetworkIdle({ idleTime: 100 });
}

const { stories, docs } = listedStories();

describe('the built Storybook', () => {
  const chromium = useBrowser({ serve: () => serveFiles(BUILT, { under: '/news/desk/' }) });
  let opened;
  let faults;

  before(async () => {
    opened = await openStories(chromium.browser, chromium.address, stories.at(-1));
    faults = faultsOf(opened.page, chromium.address);
  });
  afterEach(() => assert.deepEqual(faults.splice(0), []));

  for (const id of stories) test(`the story ${id} is drawn`, () => opened.show(id));

  for (const id of docs) {
    test(`the page ${id} links to what is there`, async () => {
      await openDocs(opened.page, chromium.address, id);
      assert.deepEqual(await opened.page.evaluate(deadLinks, [...stories, ...docs]), []);
    });
  }
});
