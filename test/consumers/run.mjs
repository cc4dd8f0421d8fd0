// Installs the packed package into a throw-away project as anyone would, and checks there what it promises: types for
// every framework, markup on a server, and applications that a browser drives.
//   node test/consumers/run.mjs extops-0.1.0.tgz
import { rmSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { serveFiles } from '../pictures/server.mjs';
import { chromiumOptions } from '../setup/chromium.mjs';
import { bundleApps } from './bundle.mjs';
import { drive } from './drive.mjs';
import { missingInEditors } from './editors.mjs';
import { failureOf, makeProject, writeAttributes } from './project.mjs';

/** Compilers over every application, for a bundler and for Node; and what frameworks write on a server. */
const COMMANDS = [
  ['vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', 'tsconfig.json'],
  ['svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
  ['typescript/bin/tsc', '-p', 'tsconfig.nodenext.json'],
  ['../server.mjs'],
];

async function faultsOf(name, browser, address) {
  const page = await browser.newPage();
  try {
    await drive(page, `${address}out/${name}/index.html`);
    return [];
  } catch (error) {
    return [`${name}: ${error.stack}`];
  } finally {
    await page.close();
  }
}

async function faultsOfApps(folder) {
  const names = await bundleApps(folder);
  const server = await serveFiles(folder);
  const browser = await puppeteer.launch({ headless: true, ...(await chromiumOptions()) });
  const faults = [];
  for (const name of names) faults.push(...(await faultsOf(name, browser, server.address)));
  await browser.close();
  server.close();
  console.log(`consumers: ${names.length} applications`);
  return faults;
}

const folder = makeProject(process.argv[2]);
writeAttributes(folder);
const faults = missingInEditors(folder);
for (const [command, ...args] of COMMANDS) faults.push(await failureOf(folder, command, ...args));
faults.push(...(await faultsOfApps(folder)));
rmSync(folder, { recursive: true });
const found = faults.filter(Boolean);
for (const fault of found) console.error(fault);
console.log(`consumers: ${found.length} faults`);
process.exit(found.length > 0 ? 1 : 0);
