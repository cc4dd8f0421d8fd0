/** Runs the command as its users do: real files, a real server, real exit codes. `node test/cli/smoke.mjs [dist/cli.js]` */
import assert from 'node:assert/strict';
import { exec } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { broken, good } from '../bad-input/good.mjs';
import { bundle } from './bundle.mjs';
import { run } from './command.mjs';

const { version } = createRequire(import.meta.url)('../../package.json');
const [given] = process.argv.slice(2);
const built = given ? { file: given, remove: async () => {} } : await bundle('src/cli/main.ts');
const template = readFileSync(new URL('../../data/template.csv', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'extops-check-'));
const server = createServer((request, response) => {
  response.statusCode = request.url === '/good' ? 200 : 404;
  response.end(JSON.stringify(good));
});

/** A complaint is one line, and nothing comes behind it. */
function only(message) {
  return new RegExp(`^extops: ${message.replace(/[|()?.]/g, '\\$&')}\n$`);
}

function fileOf(name, content) {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
}

await new Promise((resolve) => server.listen(0, resolve));
after(async () => {
  server.close();
  rmSync(folder, { recursive: true });
  await built.remove();
});

const origin = `http://localhost:${server.address().port}`;
const CASES = [
  { args: ['check', 'data/article.json'], exit: 0, says: /11 events[\s\S]+passed: 0 errors/ },
  { args: ['check', 'data/extended-2022-2024.json'], exit: 0, says: /45 events[\s\S]+passed: 0 errors/ },
  { args: ['check', fileOf('good.json', good)], exit: 0, says: /<extops-map src="good.json">/ },
  { args: ['check', fileOf('bom.json', `\ufeff${JSON.stringify(good)}`)], exit: 0, says: /passed/ },
  {
    args: ['check', fileOf('bad.json', broken('/events/0/target', 'UKR1'))],
    exit: 1,
    says: /\/events\/0\/target: .+'UKR1'/,
  },
  { args: ['check', fileOf('cut.json', JSON.stringify(good).slice(0, 99))], exit: 1, says: /JSON/ },
  {
    args: ['check', fileOf('table.csv', template.replace('A made-up plot', '"A "made-up" plot'))],
    exit: 1,
    says: /\/11\/summary: text behind a closing quote: 'made-up" plot[\s\S]+1 entry could not be read[\s\S]+failed: 1 error,/,
  },
  { args: ['check', 'data/template.csv'], exit: 0, says: /2 events[\s\S]+passed: 0 errors/ },
  { args: ['check', fileOf('page.html', '<!doctype html>')], exit: 1, says: /web page/ },
  { args: ['check', fileOf('utf16.json', Buffer.from('\ufeff{}', 'utf16le'))], exit: 1, says: /UTF-16/ },
  { args: ['check', `${origin}/good`], exit: 0, says: new RegExp(`src="${origin}/good"`) },
  { args: ['check', `${origin}/gone`], exit: 2, says: /404 \(not found\)/ },
  { args: ['check', 'http://localhost:1/'], exit: 2, says: /cannot be reached/ },
  { args: ['check', join(folder, 'none.json')], exit: 2, says: /no such file/ },
  { args: ['check', folder], exit: 2, says: /cannot read the file/ },
  { args: ['--help'], exit: 0, says: /^Usage: extops check/ },
  { args: ['help'], exit: 0, says: /^Usage: extops check/ },
  { args: ['--version'], exit: 0, says: new RegExp(`^${version.replaceAll('.', '\\.')}\n$`) },
  { args: [], exit: 2, complains: only('expected a command: check or render (extops --help explains them)') },
  { args: ['check', '--help'], exit: 0, says: /extops render/ },
  { args: ['check'], exit: 2, complains: only('expected: check FILE|URL') },
  { args: ['chekc', 'good.json'], exit: 2, complains: only("unknown command: 'chekc'; did you mean 'check'?") },
  { args: ['mend', 'good.json'], exit: 2, complains: only("unknown command: 'mend'; one of check, render") },
  { args: ['a/b.json'], exit: 2, complains: only("unknown command: 'a/b.json'; did you mean 'check a/b.json'?") },
  {
    args: ['check', 'good.json', '--jsonn'],
    exit: 2,
    complains: only("unknown option: '--jsonn'; did you mean '--json'?"),
  },
  {
    args: ['render', '--widht', '9'],
    exit: 2,
    complains: only("unknown option: '--widht'; did you mean '--width'?"),
  },
  { args: ['check', '--loudly'], exit: 2, complains: only("unknown option: '--loudly'; extops --help lists them") },
  { args: ['render', '--width'], exit: 2, complains: only("Option '--width <value>' argument missing") },
  {
    args: ['render', '--out', `${folder}/good.json/map.html`],
    exit: 2,
    complains: /^extops: --out: cannot be written: .+\n$/,
  },
];

for (const { args, exit, says = /(?:)/, complains = /^$/ } of CASES) {
  test(`extops ${args.join(' ').replaceAll(folder, '…').replace(origin, '…')}`, async () => {
    const result = await run(built.file, args);
    assert.equal(result.exit, exit, result.stdout + result.stderr);
    assert.match(result.stdout, says);
    assert.match(result.stderr, complains);
  });
}

test('a report as JSON', async () => {
  const { stdout } = await run(built.file, ['check', join(folder, 'bad.json'), '--json']);
  const report = JSON.parse(stdout);
  assert.equal(report.ok, false);
  assert.equal(report.problems[0].pointer, '/events/0/target');
  assert.deepEqual(report.counts.skipped, { events: 1, counts: 0, totals: 0, sources: 0 });
});

test('a pipe that is closed early', async () => {
  const { stdout, stderr } = await promisify(exec)(`"${process.execPath}" "${built.file}" render | head -c 9`);
  assert.deepEqual([stdout, stderr], ['<figure l', '']);
});
