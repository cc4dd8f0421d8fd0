import assert from 'node:assert/strict';

const PAGE = 'test/hosts/every.html';
const FILES = ['data/extended-2022-2024.json', 'dist/extops.js', PAGE];

/** What a page has kept, wherever a page can keep something. */
async function stores() {
  const workers = await navigator.serviceWorker.getRegistrations();
  const databases = await indexedDB.databases();
  return {
    cookie: document.cookie,
    kept: localStorage.length + sessionStorage.length + databases.length + workers.length,
    caches: await caches.keys(),
  };
}

async function useEverything() {
  const { allDrawn, catchTaken, saidOf, useAll } = window.reader;
  catchTaken(window);
  const said = [];
  for (const widget of await allDrawn(document)) said.push([await useAll(widget), saidOf(widget)]);
  return said;
}

/** Everything is used: nobody is asked for anything but the page's own files, these without cookies, and nothing is kept. */
export async function leavesNoTrace({ page, address, requests, reader }) {
  await page.goto(address + PAGE);
  await page.evaluate(reader);
  // Its requests are over by then, and do not mix with those of the visit that counts.
  await page.evaluate(async () => void (await window.reader.allDrawn(document)));
  await page.evaluate(() => (document.cookie = 'visitor=1; path=/'));
  const asked = new Set();
  page.on('request', (request) => /^https?:/.test(request.url()) && asked.add(request.url()));
  requests.length = 0;
  await page.goto(address + PAGE);
  await page.evaluate(reader);
  for (const [said, expected] of await page.evaluate(useEverything)) assert.deepEqual(said, expected);
  assert.deepEqual(await page.evaluate(stores), { cookie: 'visitor=1', kept: 0, caches: [] });
  await page.goto('about:blank');
  const own = new Set([...asked].map((url) => url.replace(address, '')));
  assert.deepEqual([...own].sort(), FILES);
  const [{ headers }, ...others] = requests.filter(({ url }) => url.endsWith('.json'));
  assert.deepEqual([headers.cookie, headers.referer, others.length], [undefined, undefined, 0]);
}
