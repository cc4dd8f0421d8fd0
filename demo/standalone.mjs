import { existsSync, readFileSync } from 'node:fs';
import { build } from 'vite';

const PAGE = '/demo/standalone.html';
const SCRIPT = '/dist/extops.js';

/**
 * Serves the page "One script, no build" as a plain static server would, without what the dev server adds to a page: its
 * policy refuses that. The script is the built one, else it is made from the sources when it is first requested.
 * @param {string} root the project's folder, ending in a slash
 * @returns {import('vite').Plugin}
 */
export function standalone(root) {
  let made;
  const make = async () => {
    const [{ output }] = await build({ root, mode: 'standalone', logLevel: 'error', build: { write: false } });
    return output.find(({ fileName }) => fileName === 'extops.js').code;
  };
  const answers = {
    [PAGE]: { type: 'text/html; charset=utf-8', body: () => readFileSync(root + PAGE.slice(1)) },
    [SCRIPT]: {
      type: 'text/javascript; charset=utf-8',
      body: () => (existsSync(root + SCRIPT.slice(1)) ? readFileSync(root + SCRIPT.slice(1)) : (made ??= make())),
    },
  };
  const serve = async ({ url = '' }, response, next) => {
    const answer = answers[new URL(url, 'http://localhost').pathname];
    if (!answer) return next();
    const body = await answer.body();
    response.setHeader('content-type', answer.type);
    return response.end(body);
  };
  return {
    name: 'standalone',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => void serve(request, response, next).catch(next));
    },
  };
}
