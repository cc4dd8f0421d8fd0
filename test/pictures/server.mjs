import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.woff2': 'font/woff2' };

/** Serves the repository's files to this machine alone, telling of each request; the address ends in a slash. */
export async function serveFiles(root, tell = () => {}) {
  const server = createServer(async (request, response) => {
    tell(request);
    const path = join(root, normalize(new URL(request.url, 'http://local').pathname));
    const body = await readFile(path).catch(() => null);
    response.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
    response.end(body ?? '');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
