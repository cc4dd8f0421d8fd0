import { execFile } from 'node:child_process';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
let folder;

/** The plugin with the data files that its README says to copy into it. */
async function installed() {
  const plugin = await mkdtemp(join(tmpdir(), 'extops-wordpress-'));
  await cp(`${root}demo/hosts/wordpress/extops`, plugin, { recursive: true });
  for (const name of ['article.json', 'extended-2022-2024.json']) await cp(`${root}data/${name}`, join(plugin, name));
  return plugin;
}

/** A page with a shortcode, written by PHP; `undefined` where PHP is not installed. */
export async function wordpressPage(shortcode) {
  folder ??= installed();
  try {
    const { stdout } = await run('php', [`${root}test/embed/wordpress.php`, await folder, shortcode]);
    return stdout;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
