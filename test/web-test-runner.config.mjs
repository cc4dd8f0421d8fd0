import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { built } from './embed/server.mjs';
import { hosts } from './hosts/server.mjs';
import { launchersFor } from './setup/browsers.mjs';
import { commonjsModules } from './setup/commonjs-modules.mjs';
import { resultsReporter } from './setup/results-reporter.mjs';
import { jsonModules } from './setup/json-modules.mjs';
import { workbench } from './setup/workbench.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const badInputServer = new URL('./bad-input/server.mjs', import.meta.url);
const middleware = [built, hosts, ...(existsSync(badInputServer) ? [(await import(badInputServer)).badInput] : [])];

/** Browsers come from BROWSERS (`chromium,firefox,webkit`), which `npm test -- --browsers …` sets. */
export default {
  rootDir: root,
  files: 'test/**/*.test.ts',
  nodeResolve: true,
  middleware,
  plugins: [
    jsonModules(root),
    workbench(root),
    commonjsModules(['ajv/dist/2020.js', 'ajv-formats', 'boolbase'], root),
    esbuildPlugin({ ts: true, tsconfig: `${root}/tsconfig.json` }),
  ],
  browsers: await launchersFor(process.env.BROWSERS?.split(',') ?? ['chromium']),
  concurrency: 1,
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
  reporters: [defaultReporter(), ...(process.env.RESULTS ? [resultsReporter(process.env.RESULTS)] : [])],
};
