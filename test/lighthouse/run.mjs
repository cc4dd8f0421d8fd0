// Lighthouse, with its mobile preset, on the demo's article as somebody would publish it. Accessibility, best practices and
// SEO must be complete; performance, of which a busy machine has less, is measured. Needs a build.
//   node test/lighthouse/run.mjs
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { chromiumOptions } from '../setup/chromium.mjs';
import { serveArticle } from './server.mjs';

const COMPLETE = ['accessibility', 'best-practices', 'seo'];
const TOLD = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];

const server = await serveArticle();
const browser = await puppeteer.launch({ headless: true, ...(await chromiumOptions()) });
const { port } = new URL(browser.wsEndpoint());
const { lhr } = await lighthouse(server.address, { port: Number(port), logLevel: 'error' });
await browser.close();
server.close();

const { categories, audits } = lhr;
const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
console.log(`lighthouse: ${scores.join(', ')}`);
const [longest] = audits['long-tasks'].details?.items ?? [];
const told = TOLD.map((id) => `${audits[id].title} ${audits[id].displayValue}`);
console.log(`  ${[...told, `longest task ${Math.round(longest?.duration ?? 50)} ms`].join(', ')}`);
const faults = COMPLETE.flatMap((name) => categories[name].auditRefs.filter(isFault).map(({ id }) => `${name}: ${id}`));
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 || lhr.runtimeError ? 1 : 0);

function isFault({ id, weight }) {
  return weight > 0 && audits[id].score !== null && audits[id].score < 1;
}
