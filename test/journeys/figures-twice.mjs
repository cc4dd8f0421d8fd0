import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { run } from '../cli/command.mjs';
import { HEAD, openPage } from './blank.mjs';
import { assertAlike, photograph } from './drawings.mjs';

const COMMAND = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const DATA = fileURLToPath(new URL('../../data/extended-2022-2024.json', import.meta.url));
/** Each has something hatched; small maps use one piece of land again and again. */
const FIGURES = [
  ['--widget=halves'],
  ['--widget=halves', '--lang=ar', '--period=2024-H1'],
  ['--widget=flows'],
  ['--widget=map', '--multiples'],
];

async function photographOf(page, address, html) {
  const { loaded } = await openPage(page, address, `${HEAD}</head><body>${html}</body></html>`, []);
  await loaded;
  const pictures = await page.$$('figure > svg');
  const { x, y, width, height } = await pictures.at(-1).boundingBox();
  return photograph(page, { x, y, width, height });
}

/** Of two equal figures in a page the second looks like the only one, also where the first is hidden. */
export async function figuresStandTwice(page, address, t) {
  await page.setViewport({ width: 712, height: 900 });
  for (const args of FIGURES) {
    await t.test(args.join(' '), async () => {
      const { exit, stdout } = await run(COMMAND, ['render', DATA, ...args]);
      assert.equal(exit, 0);
      const alone = await photographOf(page, address, stdout);
      const second = await photographOf(page, address, `<div style="display: none">${stdout}</div>${stdout}`);
      assertAlike(second, alone, 0);
    });
  }
}
