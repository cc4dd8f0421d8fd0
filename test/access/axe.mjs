import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The script of axe-core, to be run in a page before `violationsOn`. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What a page has that WCAG 2.2 A or AA forbids, each with where it is. */
export async function violationsOn(page) {
  const { violations } = await page.evaluate(
    (standards) => window.axe.run(document, { runOnly: standards, resultTypes: ['violations'] }),
    STANDARDS,
  );
  return violations.map(({ id, nodes }) => `${id} (${nodes.map(({ target }) => target.flat().join(' ')).join(', ')})`);
}
