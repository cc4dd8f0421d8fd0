import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves a folder to this machine alone, under a path of the site, telling of each request; the address ends in a slash. */
export async function serveFiles(root, { under = '/', tell = () => {} } = {}) {
  const server = createServer(async (request, response) => {
    tell(request);
    const { pathname } = new URL(request.url, 'http://local');
    const path = join(root, normalize(pathname.slice(under.length - 1)));
    const body = pathname.startsWith(under) ? await readFile(path).catch(() => null) : null;
    response.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
    response.end(body ?? '');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}${under}`, close: () => server.close() };
}
