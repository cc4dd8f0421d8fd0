import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript' };

/** The demo's article as somebody publishes it: the script is the built file, beside the page. */
async function article() {
  const html = await readFile(`${ROOT}demo/index.html`, 'utf8');
  const published = html.replace('../src/define.ts', './extops.js');
  if (published === html) throw new Error('demo/index.html does not load ../src/define.ts');
  return published;
}

const FILES = {
  '/': ['.html', article],
  '/demo.css': ['.css', () => readFile(`${ROOT}demo/demo.css`)],
  '/extops.js': ['.js', () => readFile(`${ROOT}dist/extops.js`)],
};

/** Serves the article compressed, as any host does. The address ends in a slash. */
export async function serveArticle() {
  const server = createServer(async ({ url }, response) => {
    const [type, read] = FILES[url] ?? [];
    response.writeHead(read ? 200 : 404, {
      'content-type': TYPES[type] ?? 'text/plain',
      'content-encoding': 'br',
      'cache-control': 'max-age=31536000',
    });
    response.end(brotliCompressSync(read ? await read() : ''));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
