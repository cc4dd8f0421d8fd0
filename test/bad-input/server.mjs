import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { badFiles } from './files.mjs';
import { good } from './good.mjs';

/** A server that behaves badly, for the loader's tests: `/bad-input/<case>`, and what it was asked at `/bad-input/log`. */

const FONT = 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const json = JSON.stringify(good);
const files = new Map(badFiles.map((file) => [file.name, file]));
/** Requests by whole address, so that a test with an address of its own counts its own. */
const asked = new Map();
const started = new Map();

function timesAsked(ctx) {
  return asked.get(ctx.url)?.length ?? 0;
}

/** Another origin that answers readable JSON without allowing any page to read it; it ends with this process. */
async function otherOrigin() {
  const server = createServer((request, response) => {
    const allowed = new URL(request.url ?? '', 'http://other').searchParams.get('allow');
    if (allowed) response.setHeader('access-control-allow-origin', allowed);
    response.setHeader('content-type', 'application/json');
    response.end(json);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  server.unref();
  return `http://localhost:${server.address().port}`;
}

function other() {
  if (!started.has('other')) started.set('other', otherOrigin());
  return started.get('other');
}

function status(code) {
  return (ctx) => {
    ctx.status = code;
    if (code !== 204) ctx.body = 'secret-payload';
  };
}

/** Hands the raw socket over: Koa neither ends nor counts what follows. */
function raw(ctx) {
  ctx.respond = false;
  return ctx.res;
}

async function drip(ctx, piece, pause) {
  const response = raw(ctx);
  response.writeHead(200, { 'content-type': 'application/json' });
  while (!response.destroyed) {
    response.write(piece);
    await after(pause);
  }
}

function* spaces(length, piece = ' '.repeat(1 << 16)) {
  for (let left = length; left > 0; left -= piece.length) yield left < piece.length ? piece.slice(0, left) : piece;
}

/** As a fast network gives them: on one machine they would come faster than WebKit takes them, and fill its memory. */
async function* paced(pieces) {
  for (const piece of pieces) {
    yield piece;
    await after(1);
  }
}

const behaviours = {
  ...Object.fromEntries(
    [401, 403, 404, 410, 418, 429, 500, 502, 503, 204].map((code) => [`status-${code}`, status(code)]),
  ),

  good: (ctx) => {
    ctx.type = String(ctx.query.type ?? 'application/json');
    ctx.body = json;
  },
  'good-with-bom': (ctx) => {
    ctx.type = 'text/plain';
    ctx.body = `\ufeff${json}`;
  },
  'good-gzipped': (ctx) => {
    ctx.set('content-encoding', 'gzip');
    ctx.type = 'json';
    ctx.body = gzipSync(json);
  },
  /** Fails as often as `times` says, then is good. */
  flaky: (ctx) => {
    if (timesAsked(ctx) <= Number(ctx.query.times)) ctx.status = Number(ctx.query.status ?? 503);
    else ctx.body = json;
  },
  /** Another edition each time it is asked. */
  editions: (ctx) => {
    ctx.set('cache-control', 'max-age=3600');
    ctx.body = JSON.stringify({ ...good, id: `edition-${timesAsked(ctx)}` });
  },
  /** A web font that is there when its page has long been drawn. */
  'late-font': async (ctx) => {
    await after(Number(ctx.query.ms));
    ctx.type = 'font/woff2';
    ctx.body = await readFile(FONT);
  },

  /** Each named edition takes as long as it says, whatever was asked later. */
  late: async (ctx) => {
    await after(Number(ctx.query.ms));
    ctx.body = JSON.stringify({ ...good, id: String(ctx.query.id) });
  },
  tagged: (ctx) => {
    ctx.set('cache-control', 'no-cache');
    ctx.set('etag', '"edition-1"');
    if (ctx.get('if-none-match') === '"edition-1"') ctx.status = 304;
    else ctx.body = json;
  },

  'other-origin': async (ctx) => {
    ctx.body = await other();
  },
  'redirect-loop': (ctx) => ctx.redirect(ctx.url),
  'redirect-to-other-origin': async (ctx) => ctx.redirect(await other()),
  'redirect-to-file': (ctx) => ctx.redirect('file:///etc/hosts'),
  'redirect-to-data': (ctx) => ctx.redirect('data:application/json,{}'),
  'redirect-to-nowhere': (ctx) => {
    ctx.status = 302;
  },

  hangs: (ctx) => void raw(ctx),
  'hangs-after-headers': (ctx) => raw(ctx).writeHead(200, { 'content-type': 'application/json' }).flushHeaders(),
  'hangs-half-way': (ctx) => raw(ctx).writeHead(200, { 'content-length': json.length }).write(json.slice(0, 200)),
  drips: (ctx) => drip(ctx, '{', 50),
  'drips-spaces': (ctx) => drip(ctx, ' ', 50),
  breaks: (ctx) => void raw(ctx).destroy(),
  'breaks-half-way': async (ctx) => {
    const response = raw(ctx);
    response.writeHead(200, { 'content-length': json.length });
    response.write(json.slice(0, 200));
    await after(50);
    response.destroy();
  },

  /** One byte more than the limit of 20 MB, as a dataset that would be good. */
  'too-large': (ctx) => {
    ctx.body = json + ' '.repeat(20_000_001 - json.length);
  },
  'too-large-in-pieces': (ctx) => {
    ctx.body = Readable.from(spaces(20_000_001));
  },
  /** As large as may be. */
  'just-not-too-large': (ctx) => {
    ctx.body = json + ' '.repeat(20_000_000 - json.length);
  },
  'gzip-bomb': (ctx) => {
    ctx.set('content-encoding', 'gzip');
    ctx.body = Readable.from(spaces(1_000_000_000)).pipe(createGzip());
  },
  endless: (ctx) => {
    ctx.body = Readable.from(paced(spaces(Infinity)));
  },
  'gzip-cut': (ctx) => {
    ctx.set('content-encoding', 'gzip');
    ctx.body = gzipSync(json).subarray(0, 100);
  },
};

function serveFile(ctx, { body, type = 'application/json' }) {
  ctx.type = type;
  ctx.body = typeof body === 'string' ? body : Buffer.from(body);
}

function remember(ctx) {
  const { cookie, referer } = ctx.headers;
  asked.set(ctx.url, [...(asked.get(ctx.url) ?? []), { cookie, referer, tag: ctx.headers['if-none-match'] }]);
}

/** Koa middleware. An unknown case is the caller's 404. */
export async function badInput(ctx, next) {
  if (!ctx.path.startsWith('/bad-input/')) return next();
  const name = decodeURIComponent(ctx.path.slice('/bad-input/'.length));
  ctx.set('cache-control', 'no-store');
  if (name === 'log') {
    ctx.body = asked.get(String(ctx.query.of)) ?? [];
    return;
  }
  remember(ctx);
  if (files.has(name)) return serveFile(ctx, files.get(name));
  if (Object.hasOwn(behaviours, name)) return behaviours[name](ctx);
}
