// `npm start`: installs the packages if they are missing, then serves the demo and prints its address.
import { ensurePackages, requireNode, root } from '../test/setup/install.mjs';

requireNode();
ensurePackages();

// As readers get it: Lit's own build for developing says in every console that it is one.
process.env.NODE_ENV ??= 'production';
const [{ createServer }, { standalone }] = await Promise.all([import('vite'), import('./standalone.mjs')]);
const isWatched = process.stdout.isTTY && !process.env.CI;
const port = Number(process.env.PORT ?? 5173);
const server = await createServer({
  root,
  plugins: [standalone(root)],
  server: { port, open: isWatched ? '/demo/' : false },
});
await server.listen();
console.log(`demo: ${new URL('/demo/', server.resolvedUrls.local[0])}`);
