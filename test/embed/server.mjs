import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { TRUSTED } from '../hosts/policies.mjs';
import { applicationOf } from './frameworks.mjs';
import { wordpressPage } from './wordpress.mjs';

/**
 * Serves what the build makes, made afresh for the tests, as plain static hosts would:
 * `/built/…` without any header; `/built-strict/…` with the strictest policy, `/built-named/…` with the same policy that
 * names the host instead of `'self'`, which WebKit takes for nobody in a sandboxed frame; and `/built/other-origin` says
 * where another origin serves the same files, its scripts readable by all as module scripts need.
 * `/built/application/jsx.js` is the docs' npm snippet in that language, as an application; `/built/wordpress?[…]` is a
 * page with that shortcode, or 404 where there is no PHP.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const MODES = { 'extops.js': 'standalone', 'extops.iife.js': 'iife', 'extops-host.js': 'host' };
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

const builds = new Map();
const started = new Map();

async function filesOf(mode) {
  const results = [await build({ root, mode, logLevel: 'error', build: { write: false } })].flat();
  const files = results.flatMap(({ output }) => output);
  return new Map(files.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}

function once(map, key, make) {
  if (!map.has(key)) map.set(key, make());
  return map.get(key);
}

/** The text of a built file; `undefined` where the build makes none of that name. */
async function builtFile(name) {
  const [, language] = /^application\/(\w+)\.js$/.exec(name) ?? [];
  if (language) return once(builds, name, () => applicationOf(language));
  if (name.startsWith('data/')) return readFile(`${root}${name}`, 'utf8');
  const mode = MODES[name] ?? 'embed';
  return (await once(builds, mode, () => filesOf(mode))).get(name);
}

async function listen() {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, 'http://other').pathname.slice(1);
    const body = await builtFile(name);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[extname(name)] ?? 'text/plain',
      'access-control-allow-origin': '*',
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  server.unref();
  return `http://localhost:${server.address().port}/`;
}

/** Koa middleware for the test runner. */
export async function built(ctx, next) {
  const [, folder, name] = /^\/(built|built-strict|built-named)\/(.+)$/.exec(ctx.path) ?? [];
  if (!folder) return next();
  ctx.type = 'text/plain';
  if (name === 'other-origin') {
    ctx.body = await once(started, 'other', listen);
    return undefined;
  }
  const isPost = name === 'wordpress';
  const body = isPost ? await wordpressPage(decodeURIComponent(ctx.querystring)) : await builtFile(name);
  if (body === undefined) ctx.throw(404);
  ctx.set('content-type', TYPES[isPost ? '.html' : extname(name)]);
  if (folder === 'built-strict') ctx.set('content-security-policy', TRUSTED);
  if (folder === 'built-named') ctx.set('content-security-policy', TRUSTED.replaceAll("'self'", ctx.origin));
  ctx.body = body;
  return undefined;
}
