import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { HEAD, openPage } from './blank.mjs';

const OWN = JSON.parse(readFileSync(new URL('../../data/article.json', import.meta.url), 'utf8'));
const inside = `<p>Static words</p><script type="application/json">${JSON.stringify(OWN).replaceAll('<', '\\u003c')}</script>`;

/** Returns the clipboard after selecting and copying a page with one widget between two paragraphs. */
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
function assertClean(lines) {
  const text = lines.join('\n');
  for (const other of ['Static words', 'Get the data', 'Region shown', 'Fit the data', 'Copy citation', 'BibTeX'])
    assert.ok(!text.includes(other), `copies "${other}"\n${text}`);
  const glued = lines.filter((line) => /(attacks?|itemised|\d)\p{Lu}/u.test(line));
  assert.deepEqual(glued, [], 'words of several marks in a line');
}

const EXTENDED = 'src="/data/extended-2022-2024.json"';

/** A selection across a page copies what is seen of the widgets in it. */
export async function selectionsAreCopied(page, address, t) {
  await page.browserContext().overridePermissions(new URL(address).origin, ['clipboard-read', 'clipboard-write']);
  const test = (name, tag, check, open) => t.test(name, async () => check(await copied(page, address, tag, open)));

  await test('map', `<extops-map period="2024-H1">${inside}</extops-map>`, (lines) => {
    assertClean(lines);
    assert.deepEqual(lines.slice(2, 4), ['Germany: 2 plots and attacks', 'France: 1 plot or attack']);
    assert.equal(lines.filter((line) => line.startsWith('Germany')).length, 1, 'once');
  });
  await test('halves', '<extops-halves></extops-halves>', (lines) => {
    assertClean(lines);
    assert.equal(lines[2], 'January – June 2024, ISKP-linked: 17 reported, 3 itemised');
  });
  await test('changes', `<extops-halves ${EXTENDED} compare="2023-H2/2024-H1"></extops-halves>`, (lines) =>
    assert.deepEqual(lines.slice(2, 4), ['Russia: – → 3', 'Sweden: – → 2']),
  );
  await test('flows, no part of a list that is not all there', `<extops-flows ${EXTENDED}></extops-flows>`, (lines) => {
    assertClean(lines);
    assert.deepEqual(
      lines.filter((line) => line.includes(': linked to')),
      [],
    );
  });
  const press = [['[data-action=table]', 'table']];
  const rows = (lines) => {
    assertClean(lines);
    const germany = lines.filter((line) => line.startsWith('Germany'));
    assert.deepEqual(germany, ['Germany\t–\t2\t2'], 'the table’s rows, and these alone');
    assert.ok(lines.filter((line) => line === 'none recorded').length <= 1);
  };
  await test('table', '<extops-map period="2024-H1"></extops-map>', rows, press);
  await test('events', '<extops-events></extops-events>', (lines) => {
    assertClean(lines);
    assert.ok(lines.includes('Muscat, Oman'));
  });
}
