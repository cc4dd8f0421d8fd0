import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { HEAD, openPage } from './blank.mjs';

const OWN = JSON.parse(readFileSync(new URL('../../data/article.json', import.meta.url), 'utf8'));
const inside = `<p>Static words</p><script type="application/json">${JSON.stringify(OWN).replaceAll('<', '\\u003c')}</script>`;

/** What a reader has after selecting and copying a page with one widget between two paragraphs. */
async function copied(page, address, tag, open = []) {
  const html = `${HEAD}<script defer src="/dist/extops.iife.js"></script></head><body><p>Before.</p>${tag}<p>After.</p></body></html>`;
  const { loaded } = await openPage(page, address, html, []);
  await loaded;
  await page.waitForFunction(() => {
    const root = document.querySelector('p + *').shadowRoot;
    return root?.querySelector('.footer, .facets') && !root.querySelector('.vacant');
  });
  for (const [press, then] of open) {
    await page.evaluate(
      (selector) => document.querySelector('p + *').shadowRoot.querySelector(selector).click(),
      press,
    );
    await page.waitForFunction(
      (selector) => document.querySelector('p + *').shadowRoot.querySelector(selector),
      {},
      then,
    );
  }
  await page.bringToFront();
  for (const [key, command] of [
    ['a', 'selectAll'],
    ['c', 'copy'],
  ]) {
    await page.keyboard.down('Control');
    await page.keyboard.press(key, { commands: [command] });
    await page.keyboard.up('Control');
  }
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split('\n').map((line) => line.trim());
  assert.deepEqual([lines[0], lines.at(-1)], ['Before.', 'After.'], `${tag}: between the page's own words`);
  return lines.slice(1, -1).filter(Boolean);
}

/** No line has what is pressed, what is not seen, or what two lines have. */
function assertClean(lines, name) {
  const text = lines.join('\n');
  for (const other of ['Static words', 'Get the data', 'Region shown', 'Fit the data', 'Copy citation', 'BibTeX'])
    assert.ok(!text.includes(other), `${name}: copies "${other}"\n${text}`);
  const glued = lines.filter((line) => /(attacks?|itemised|\d)\p{Lu}/u.test(line));
  assert.deepEqual(glued, [], `${name}: words of several marks in a line`);
}

/** A selection across a page copies what is seen of the widgets in it. */
export async function selectionsAreCopied(page, address) {
  await page.browserContext().overridePermissions(new URL(address).origin, ['clipboard-read', 'clipboard-write']);

  const map = await copied(page, address, `<extops-map period="2024-H1">${inside}</extops-map>`);
  assertClean(map, 'map');
  assert.deepEqual(map.slice(2, 4), ['Germany: 2 plots and attacks', 'France: 1 plot or attack']);
  assert.equal(map.filter((line) => line.startsWith('Germany')).length, 1, 'once');

  const halves = await copied(page, address, '<extops-halves></extops-halves>');
  assertClean(halves, 'halves');
  assert.equal(halves[2], 'January – June 2024, ISKP-linked: 17 reported, 3 itemised');

  const changes = await copied(
    page,
    address,
    '<extops-halves src="/data/extended-2022-2024.json" compare="2023-H2/2024-H1"></extops-halves>',
  );
  assert.deepEqual(changes.slice(2, 4), ['Russia: – → 3', 'Sweden: – → 2']);

  const long = await copied(page, address, '<extops-flows src="/data/extended-2022-2024.json"></extops-flows>');
  assertClean(long, 'flows');
  assert.equal(
    long.filter((line) => line.includes(': linked to')).length,
    0,
    'no part of a list that is not all there',
  );

  const table = await copied(page, address, '<extops-map period="2024-H1"></extops-map>', [
    ['[data-action=table]', 'table'],
  ]);
  assertClean(table, 'table');
  assert.deepEqual(
    table.filter((line) => line.startsWith('Germany')),
    ['Germany\t–\t2\t2'],
    'the table’s rows, and these alone',
  );
  assert.ok(!table.includes('none recorded') || table.filter((line) => line === 'none recorded').length === 1);

  const events = await copied(page, address, '<extops-events></extops-events>');
  assertClean(events, 'events');
  assert.ok(events.includes('Muscat, Oman'));
}
