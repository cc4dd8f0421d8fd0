// Lighthouse, with its mobile preset, on the demo's article as somebody would publish it. Accessibility, best practices and
// SEO must be complete; performance, of which a busy machine has less, is measured. Needs a build.
//   node test/lighthouse/run.mjs
import assert from 'node:assert/strict';
import { test } from 'node:test';
import lighthouse from 'lighthouse';
import { useBrowser } from '../setup/use-browser.mjs';
import { serveArticle } from './server.mjs';

const COMPLETE = ['accessibility', 'best-practices', 'seo'];
const TOLD = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];

const chromium = useBrowser({ serve: serveArticle });

test('the article in Lighthouse', async (t) => {
  const { port } = new URL(chromium.browser.wsEndpoint());
  const { lhr } = await lighthouse(chromium.address, { port: Number(port), logLevel: 'error' });
  assert.equal(lhr.runtimeError, undefined);
  for (const line of measured(lhr)) t.diagnostic(line);
  for (const name of COMPLETE) await t.test(name, () => assert.deepEqual(faultsOf(lhr, name), []));
});

function measured({ categories, audits }) {
  const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
  const [longest] = audits['long-tasks'].details?.items ?? [];
  const told = TOLD.map((id) => `${audits[id].title} ${audits[id].displayValue}`);
  return [scores.join(', '), [...told, `longest task ${Math.round(longest?.duration ?? 50)} ms`].join(', ')];
}

function faultsOf({ categories, audits }, name) {
  const counted = categories[name].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id);
  return counted.filter((id) => audits[id].score !== null && audits[id].score < 1);
}
