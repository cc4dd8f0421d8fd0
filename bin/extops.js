#!/usr/bin/env node
// The command `extops`. It stands outside dist/ so that npm can link it in a clone that has no build yet.
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);

if (existsSync(built)) await import(built);
else {
  console.error('extops: there is no build in this clone: run npm ci, then npm run build');
  process.exitCode = 2;
}
