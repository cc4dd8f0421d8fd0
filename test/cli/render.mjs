// `extops render` as its users call it: what it writes, and how it refuses. Needs a build.
//   node test/cli/render.mjs            compares the figures of the toy world with those kept here
//   node test/cli/render.mjs --update   keeps today's instead: look at them before you commit
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { broken } from '../bad-input/good.mjs';
import { bundle } from './bundle.mjs';
import { run } from './command.mjs';
import { checkDrawing, checkFigure, namesIn } from './markup.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KEPT = new URL('./kept/', import.meta.url);
const isUpdate = process.argv.includes('--update');
const folder = await mkdtemp(join(tmpdir(), 'extops-render-'));
const FONTS = ['400Regular/Inter_400Regular', '700Bold/Inter_700Bold'].flatMap((name) => [
  '--font',
  `${ROOT}node_modules/@expo-google-fonts/inter/${name}.ttf`,
]);

const render = (args, options) => run(`${ROOT}dist/cli.js`, ['render', ...args], { cwd: ROOT, ...options });

async function written(args, options) {
  const { exit, stdout, stderr } = await render(args, options);
  assert.equal(exit, 0, `extops render ${args.join(' ')}\n${stderr}`);
  assert.equal(stderr, '', args.join(' '));
  return stdout;
}

async function fileOf(name, content) {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** One element a line, so that a person can read it and a difference shows where it is. */
function readable(markup) {
  return markup.replace(/(?<=>)(?=<)/g, '\n');
}

async function compareWithKept(name, markup) {
  const file = new URL(name, KEPT);
  if (isUpdate) return writeFile(file, readable(markup));
  assert.equal(readable(markup), await readFile(file, 'utf8'), 'it differs: look at it, then --update');
}

const { url, remove } = await bundle('test/toy/files.ts');
after(() => Promise.all([rm(folder, { recursive: true }), remove()]));
const { CHOIR, HARMLESS, toyFile, toyTopology, withCanaries } = await import(url);
const toy = await fileOf('toy.json', toyFile);
const world = await fileOf('world.json', toyTopology);
const MAPS = ['--topology', world, '--region', 'world', '--width', '400'];

test('the toy world’s figures are as kept', async (t) => {
  const figures = {
    'map.html': [toy, ...MAPS],
    'flows.html': [toy, '--widget', 'flows', ...MAPS],
    'halves.html': [toy, '--widget', 'halves', '--period', '2024-H1'],
    'events.html': [toy, '--widget', 'events', '--period', '2024-H2'],
    'map.svg': [toy, '--target', 'DEU', ...MAPS],
    'card.svg': [toy, '--widget', 'halves', '--card', '--theme', 'dark'],
  };
  for (const [name, args] of Object.entries(figures)) {
    await t.test(name, async () => compareWithKept(name, await written([...args, '--format', name.split('.')[1]])));
  }
});

async function checkLook(args, paper) {
  const name = args.join(' ');
  const [figure, drawing, card] = await Promise.all([
    written(args),
    written([...args, '--format', 'svg']),
    written([...args, '--format', 'svg', '--card']),
  ]);
  checkFigure(figure, name);
  assert.match(figure, args.includes('ar') ? /lang="ar" dir="rtl"[\s\S]+المصدر/ : /lang="en" dir="ltr"[\s\S]+Source: /);
  for (const one of [drawing, card]) {
    checkDrawing(one, name);
    assert.match(one, new RegExp(`<rect [^>]*fill="${paper}"`), 'lies on paper');
  }
  assert.match(card, /width="1200" height="630" viewBox="0 0 1200 630"/);
}

test('every widget in either theme, in a language of either direction', async (t) => {
  const papers = { light: '#ffffff', dark: '#16181b' };
  for (const widget of ['map', 'flows', 'halves', 'events']) {
    for (const [theme, paper] of Object.entries(papers)) {
      for (const lang of ['en', 'ar']) {
        const args = ['--widget', widget, '--theme', theme, '--lang', lang];
        await t.test(args.join(' '), () => checkLook(args, paper));
      }
    }
  }
});

test('charts by attribute, from a dataset with many entries', async () => {
  const extended = 'data/extended-2022-2024.json';
  const cases = [
    ['--multiples'],
    ['--mark', 'circle'],
    ['--classes', '1,3,9'],
    ['--widget', 'flows', '--top', '3'],
    ['--widget', 'halves', '--by', 'outcome'],
    ['--widget', 'halves', '--compare', '2023-H2/2024-H1', '--sort', 'name'],
    ['--widget', 'halves', '--same-day'],
    ['--widget', 'events', '--order', 'country', '--entry-address', 'https://example.org/{id}'],
  ];
  const figures = await Promise.all(cases.map((args) => written([extended, ...args])));
  figures.forEach((figure, i) => checkFigure(figure, cases[i].join(' ')));
  assert.equal(new Set(figures).size, cases.length, 'each is another figure');
});

test('the table holds what the filters let through, and adds up', async () => {
  const figure = await written(['--period', '2024-H1', '--target', 'DEU,TUR']);
  const rows = [...figure.matchAll(/<tr><th scope="row"[^>]*>([^<]+)<\/th>.*?<td dir="auto">(\d+)<\/td><\/tr>/g)];
  assert.deepEqual(rows.map(([, name, count]) => [name, count]), [['Germany', '2'], ['Turkey', '1'], ['Total', '3']]); // prettier-ignore
  const csv = await readFile(`${ROOT}data/template.csv`, 'utf8');
  checkFigure(await written([await fileOf('rows.csv', csv)]), 'from a CSV file');
  const bare = await written(['--without-heading', '--without-notes', '--without-table', '--without-legend']);
  for (const part of [/<h3/, /<table/, /Borders follow/, /none recorded/]) assert.doesNotMatch(bare, part);
  const own = await written(['--heading', 'A <b> & "c"', '--heading-level', '2', '--open-table']);
  assert.match(own, /<h2 dir="auto">A &lt;b&gt; &amp; &quot;c&quot;<\/h2>/);
  assert.doesNotMatch(own, /<details/);
});

test('a dataset that lists nothing says so, and one of mere numbers has no entries', async () => {
  const bare = { version: 1, id: 'none', title: 'None', asOf: '2024-06-30', completeness: 'census', events: [] };
  const count = { period: '2024-H1', province: null, target: 'DEU', outcome: 'foiled', count: 2 };
  const files = [await fileOf('no.json', bare), await fileOf('counts.json', { ...bare, counts: [count] })];
  for (const file of files) {
    for (const widget of ['map', 'flows', 'halves', 'events']) {
      checkFigure(await written([file, '--widget', widget]), `${widget} of ${file}`);
      checkDrawing(await written([file, '--widget', widget, '--format', 'svg', '--card']), `${widget} of ${file}`);
    }
  }
  assert.match(await written([files[0]]), /This dataset lists no plots and attacks yet/);
});

test('a theme is applied, the page’s address is printed where it is named', async () => {
  const theme = ':root { --extops-ramp-1: #123456; --extops-paper: rgb(250 240 230); --extops-font: Georgia, serif }';
  const args = [
    '--css',
    await fileOf('theme.css', theme),
    '--address',
    'https://news.example/article',
    '--format',
    'svg',
  ];
  const drawing = await written(args);
  for (const part of [
    'fill="#123456"',
    'fill="#faf0e6"',
    'font-family="Georgia, serif"',
    'https://news.example/article',
  ]) {
    assert.ok(drawing.includes(part), part);
  }
});

test('whatever a dataset writes stays text, in every field of the schema', async () => {
  const [harmless, evil] = await Promise.all([
    fileOf('harmless.json', withCanaries(toyFile, HARMLESS)),
    fileOf('evil.json', withCanaries(toyFile, CHOIR)),
  ]);
  for (const widget of ['map', 'flows', 'halves', 'events']) {
    for (const format of ['html', 'svg']) {
      const args = ['--widget', widget, '--format', format, '--heading'];
      const expected = namesIn(await written([harmless, ...args, HARMLESS.text('heading')]));
      const markup = await written([evil, ...args, CHOIR.text('heading')]);
      assert.match(markup, /&lt;script&gt;hit\(\)/, `${widget} as ${format}`);
      assert.deepEqual(
        [...namesIn(markup)].filter((name) => !expected.has(name)),
        [],
        `${widget} as ${format}`,
      );
    }
  }
});

test('PNG files have their size and colours', async () => {
  const bytes = (args) => written([...args, '--format', 'png', ...FONTS], { encoding: 'buffer' });
  const sizes = [[['--card'], 1200, 630], [['--scale', '1'], 712, null], [['--width', '400', '--scale', '3'], 1296, null]]; // prettier-ignore
  for (const [args, width, height] of sizes) {
    const png = PNG.sync.read(await bytes(args));
    assert.equal(png.width, width);
    if (height) assert.equal(png.height, height);
    const colours = new Set(new Uint32Array(png.data.buffer, png.data.byteOffset, png.width * png.height));
    assert.ok(colours.size > 100, `${args.join(' ')}: ${colours.size} colours`);
    assert.ok(colours.has(0xffe8cabc), `${args.join(' ')}: the map's first class`);
  }
});

test('the build has made the pictures for links', async () => {
  for (const widget of ['map', 'flows', 'halves', 'events']) {
    const page = await readFile(`${ROOT}dist/embed-${widget}.html`, 'utf8');
    assert.match(page, new RegExp(`<meta property="og:image" content="https?://[^"]+/cards/${widget}\\.png" />`));
    const { width, height } = PNG.sync.read(await readFile(`${ROOT}dist/cards/${widget}.png`));
    assert.deepEqual([width, height], [1200, 630], widget);
  }
});

test('the commands of the docs run as printed', async (t) => {
  const docs = await readFile(`${ROOT}docs/embedding.md`, 'utf8');
  const lines = [...docs.matchAll(/^npx extops render (.+)$/gm)].map(([, line]) => line);
  assert.ok(lines.length >= 5);
  for (const line of lines) {
    const args = [...line.matchAll(/"([^"]+)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);
    const placed = args.map((arg, i) =>
      args[i - 1] === '--out' ? join(folder, arg) : arg.replace(/^data\.json$/, toy),
    );
    await t.test(line, async () => {
      assert.equal(await written(placed), '');
      assert.ok((await stat(placed[placed.indexOf('--out') + 1])).size > 2000);
    });
  }
});

test('the same input gives the same bytes', async () => {
  for (const args of [
    ['--format', 'html'],
    ['--format', 'svg', '--card'],
    ['--format', 'png', ...FONTS],
  ]) {
    const [one, other] = [await written(args, { encoding: 'buffer' }), await written(args, { encoding: 'buffer' })];
    assert.ok(one.equals(other), `${args.join(' ')}: the same twice`);
  }
  const out = join(folder, 'new/folder/map.svg');
  assert.equal(await written(['--out', out]), '');
  assert.equal(await readFile(out, 'utf8'), await written(['--format', 'svg']), 'the format follows from the name');
});

test('bad data and bad options are refused', async (t) => {
  const out = join(folder, 'none.html');
  const bad = await fileOf('bad.json', broken('/events/0/target', 'UKR1'));
  const cases = [
    [[bad, '--out', out], 1, /\/events\/0\/target: .+'UKR1'/],
    [[await fileOf('cut.json', '{"version": 1, '), '--out', out], 1, /JSON/],
    [[await fileOf('page.html', '<!doctype html>')], 1, /web page/],
    [[join(folder, 'none.json')], 2, /no such file/],
    [['http://localhost:1/'], 2, /cannot be reached/],
    [['--widget', 'pie'], 2, /--widget: not one of map, flows, halves, events: 'pie'/],
    [['--format', 'pdf'], 2, /--format: not one of html, svg, png/],
    [['--period', '2024H1'], 2, /--period: '2024H1' is not like 2024-H1/],
    [['--region', 'moon'], 2, /--region: unknown value 'moon'; one of auto, world/],
    [['--target', 'DEU,XXX'], 2, /--target: unknown country 'XXX'/],
    [['--series', 'iskb'], 2, /--series: not in the dataset: 'iskb'; did you mean 'iskp'\?/],
    [['--compare', '2023-H2/2024-H1'], 2, /--compare is an option of halves, not of map/],
    [['--widget', 'flows', '--top', 'many'], 2, /--top: 'many' is not a whole number from 1/],
    [['--width', '12'], 2, /--width: not a whole number from 160 to 4000: '12'/],
    [['--lang', 'no language'], 2, /--lang: not a language tag/],
    [['--css', join(folder, 'none.css')], 2, /--css: cannot be read/],
    [['--topology', toy], 2, /--topology: .*toy\.json: not TopoJSON: expected an object of type 'Topology'/],
    [['--card'], 2, /--card is for --format svg or png/],
    [['--loud'], 2, /--loud/],
    [['a.json', 'b.json'], 2, /expected: render \[FILE\|URL\]/],
    [['--format', 'png', '--font', join(folder, 'none.ttf')], 2, /no font to write with/],
  ];
  for (const [args, exit, complains] of cases) {
    await t.test(args.join(' ').replaceAll(folder, '…'), async () => {
      const result = await render(args);
      assert.deepEqual([result.exit, result.stdout], [exit, ''], result.stderr);
      assert.match(result.stderr, complains);
    });
  }
  await assert.rejects(stat(out), 'nothing is written of bad data');
});

test('without the package for pixels, all else works', async () => {
  await cp(`${ROOT}dist/cli.js`, join(folder, 'dist/cli.js'));
  await cp(`${ROOT}dist/cli`, join(folder, 'dist/cli'), { recursive: true });
  await writeFile(join(folder, 'dist/package.json'), '{"type":"module"}');
  const file = join(folder, 'dist/cli.js');
  const { exit, stderr } = await run(file, ['render', '--format', 'png']);
  assert.equal(exit, 2);
  assert.match(stderr, /npm install --save-dev @resvg\/resvg-js/);
  assert.equal((await run(file, ['render', '--format', 'svg'])).exit, 0);
});
