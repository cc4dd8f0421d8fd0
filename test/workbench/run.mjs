// Opens the built Storybook in a folder of a site, as a publisher would put it there: every story renders and plays with a
// clean console, every docs page comes and links to what is there, and nothing is asked for outside the folder.
//   node test/workbench/run.mjs     needs `npm run build-storybook`
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { serveFiles } from '../pictures/server.mjs';
import { chromiumOptions } from '../setup/chromium.mjs';
import { listedAt, openStories } from './open.mjs';

const BUILT = fileURLToPath(new URL('../../storybook-static/', import.meta.url));

/** A widget's own word to editors, and the file that is not there: the stories about faults are made of them. */
const MEANT = [/^extops: /, /stories\/files\/none\.json$/];

/** Collects what a page complains of, by what it shows. */
function listen(page, address) {
  const faults = [];
  const fault = (text) => faults.push(`${listener.showing}: ${text}`);
  const listener = { showing: 'the start', faults };
  const isMeant = (...texts) => MEANT.some((pattern) => texts.some((text) => pattern.test(text)));
  page.on('console', (message) => {
    if (!['error', 'warn'].includes(message.type())) return;
    if (!isMeant(message.text(), message.location().url ?? '')) fault(message.text());
  });
  page.on('pageerror', ({ message }) => fault(message));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) fault(`asks for ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isMeant(response.url())) fault(`${response.status()} for ${response.url()}`);
  });
  return listener;
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

const server = await serveFiles(BUILT, { under: '/news/desk/' });
const browser = await puppeteer.launch({ headless: true, ...(await chromiumOptions()) });
const { stories, docs } = await listedAt(server.address);
const { page, show } = await openStories(browser, server.address, stories.at(-1));
const listener = listen(page, server.address);
for (const id of stories) {
  listener.showing = id;
  await show(id).catch(({ message }) => listener.faults.push(`${id}: ${message.split('\n')[0]}`));
}
for (const id of docs) {
  listener.showing = id;
  await openDocs(page, server.address, id);
  const dead = await page.evaluate(deadLinks, [...stories, ...docs]);
  listener.faults.push(...dead.map((href) => `${id}: links to ${href}`));
}
await browser.close();
server.close();
for (const fault of listener.faults) console.error(fault);
console.log(`workbench: ${stories.length} stories and ${docs.length} pages opened, ${listener.faults.length} faults`);
process.exitCode = listener.faults.length > 0 ? 1 : 0;
