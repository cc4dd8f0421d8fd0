#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { ExtopsError } from '../dataset/error.js';
import { reportOn, type Report } from './check.js';
import { Misuse, readOption } from './misuse.js';
import { printReport } from './print.js';
import { exitOf, readDataset, reportOnFailure } from './read.js';
import { customProperties } from './stylesheet.js';

const USAGE = `Usage: extops check FILE|URL [--json] [--css FILE]
       extops render [FILE|URL] [--widget map|flows|halves|events] [--format html|svg|png] [--out FILE] …

check reads a dataset as a widget would, and says what is wrong with it, and which of its series are too faint to see in
the widgets' own colours, or in those of the theme that --css names.
Exit code: 0 nothing is lost, 1 entries or the file cannot be used, 2 the file cannot be had.

render writes a chart that stands still, without a browser, to the output or to a file. Without a file it shows the
bundled edition. Every attribute of the widget that says what is drawn is an option of the same name: --period 2024-H1,
--target DEU,FRA, --region europe, --compare 2023-H2/2024-H1, --topology FILE …
  --format html   a figure to paste into a page, with a table; no script, no style sheet (default, or as --out ends)
  --format svg    a picture that opens alone
  --format png    the same in pixels, --scale 1 to 4 for each of its own (default 2, 1 for a card); needs @resvg/resvg-js
  --card          for svg and png: 1200 × 630 for links, the picture beside a large heading
  --width N       CSS pixels of the column it is for (default 680)
  --lang TAG      language of the words (default en)
  --theme light|dark
  --css FILE      a theme: the custom properties of docs/theming.md
  --address URL   of the page that the picture is from, printed below it
  --open-table    for html: the table is seen without a click
  --font FILE     for png: a font file, any number of times; those of the system when absent
Exit code: 0 written, 1 entries or the file cannot be used (nothing is written), 2 the file cannot be had, or an option
makes no sense.`;

async function countriesOnMap(): Promise<Set<string>> {
  const { default: world } = await import('../../data/world.json');
  return new Set(world.objects.countries.geometries.map(({ id }) => id));
}

async function check(args: string[]): Promise<number> {
  const options = { json: { type: 'boolean', default: false }, css: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Misuse('expected: check FILE|URL');
  const show = (report: Report) => console.log(values.json ? JSON.stringify(report, null, 2) : printReport(report));
  const theme = values.css === undefined ? undefined : customProperties(await readOption('css', values.css));
  try {
    const report = reportOn(file, await readDataset(file), await countriesOnMap(), theme);
    show(report);
    return report.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ExtopsError)) throw error;
    show(reportOnFailure(file, error));
    return exitOf(error);
  }
}

async function render(args: string[]): Promise<number> {
  return (await import('./render.js')).render(args);
}

function misused(message: string): number {
  console.error(`extops: ${message}\n\n${USAGE}`);
  return 2;
}

function help(): number {
  console.log(USAGE);
  return 0;
}

async function run([command, ...args]: string[]): Promise<number> {
  if (command === '--help' || command === '-h' || args.includes('--help') || args.includes('-h')) return help();
  try {
    if (command === 'check') return await check(args);
    if (command === 'render') return await render(args);
    return misused('expected: check FILE|URL, or render');
  } catch (error) {
    const isMisuse = error instanceof Misuse || (error instanceof TypeError && 'code' in error);
    if (isMisuse) return misused(error.message);
    throw error;
  }
}

process.exitCode = await run(process.argv.slice(2));
