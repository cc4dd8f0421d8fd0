#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { ExtopsError } from '../dataset/error.js';
import { problemsIn } from '../dataset/intake.js';
import { reportOn, type Report } from './check.js';
import { printReport } from './print.js';
import { readDataset } from './read.js';

const USAGE = `Usage: extops check FILE|URL [--json]

Reads a dataset as a widget would, and says what is wrong with it.
Exit code: 0 nothing is lost, 1 entries or the file cannot be used, 2 the file cannot be had.`;

/** Codes of what cannot be had at all, which is no verdict on the data. */
const NOT_HAD = new Set(['file', 'url', 'network', 'http', 'timeout']);

async function countriesOnMap(): Promise<Set<string>> {
  const { default: world } = await import('../../data/world.json');
  return new Set(world.objects.countries.geometries.map(({ id }) => id));
}

function failed(file: string, error: ExtopsError): Report {
  const { code, message, pointer = '' } = error;
  const found = problemsIn(error);
  const problems = found.length > 0 ? found : [{ code, pointer, message, severity: 'error' as const }];
  return { file, ok: false, problems, counts: null, snippet: null };
}

function show(report: Report, json: boolean): void {
  console.log(json ? JSON.stringify(report, null, 2) : printReport(report));
}

async function check(file: string, json: boolean): Promise<number> {
  try {
    const report = reportOn(file, await readDataset(file), await countriesOnMap());
    show(report, json);
    return report.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ExtopsError)) throw error;
    show(failed(file, error), json);
    return NOT_HAD.has(error.code) ? 2 : 1;
  }
}

function misused(message: string): number {
  console.error(`extops: ${message}\n\n${USAGE}`);
  return 2;
}

function help(): number {
  console.log(USAGE);
  return 0;
}

async function run(args: string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [command, file, ...more] = positionals;
    if (values.help) return help();
    if (command !== 'check' || file === undefined || more.length > 0) return misused('expected: check FILE|URL');
    return await check(file, values.json ?? false);
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return misused(error.message);
    throw error;
  }
}

process.exitCode = await run(process.argv.slice(2));
