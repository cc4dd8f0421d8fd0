import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Serves what tests of the stories ask: which story files there are, and the manifest made from the sources as they are now. */
export function workbench(root) {
  const answers = {
    '/described/stories.json': () => storyFiles(root),
    '/described/manifest.json': () => manifest(root),
  };
  return {
    name: 'workbench',
    async serve({ path }) {
      const answer = answers[path];
      return answer && { body: await answer(), type: 'json' };
    },
  };
}

async function storyFiles(root) {
  const files = await readdir(join(root, 'stories'));
  return JSON.stringify(files.filter((file) => file.endsWith('.stories.ts')).map((file) => `/stories/${file}`));
}

let making;

/** Made anew each time, but once for all who wait for it. */
function manifest(root) {
  making ??= makeManifest(root).finally(() => (making = undefined));
  return making;
}

async function makeManifest(root) {
  const outdir = 'node_modules/.cache/manifest';
  const analyser = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  const args = ['analyze', '--quiet', '--config', 'test/setup/manifest.config.mjs', '--outdir', outdir];
  await run(process.execPath, [analyser, ...args], { cwd: root });
  return readFile(join(root, outdir, 'custom-elements.json'), 'utf8');
}
