#!/usr/bin/env node
import { loadWorld } from '../controllers/bundled-world.js';
import { ExtopsError } from '../dataset/error.js';
import { nearest } from '../dataset/suggest.js';
import { reportOn, type Report } from './check.js';
import { Misuse, parseOptions, readOption } from './misuse.js';
import { printReport } from './print.js';
import { exitOf, readDataset, reportOnFailure } from './read.js';
import { customProperties } from './stylesheet.js';
import { USAGE } from './usage.js';

type Command = (args: string[]) => Promise<number>;

async function check(args: string[]): Promise<number> {
  const options = { json: { type: 'boolean', default: false }, css: { type: 'string' } } as const;
  const { values, positionals } = parseOptions({ args, options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Misuse('expected: check FILE|URL');
  const show = (report: Report) => console.log(values.json ? JSON.stringify(report, null, 2) : printReport(report));
  const theme = values.css === undefined ? undefined : customProperties(await readOption('css', values.css));
  try {
    const report = reportOn(file, await readDataset(file), new Set((await loadWorld()).ids), theme);
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

async function help(): Promise<number> {
  console.log(USAGE);
  return 0;
}

async function version(): Promise<number> {
  const { default: description } = await import('../../package.json');
  console.log(description.version);
  return 0;
}

const COMMANDS = new Map<string, Command>(Object.entries({ check, render, help, version }));
const ALIASES: Readonly<Record<string, string>> = {
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
  '-v': 'version',
};

/** Returns the nearest known command to an unknown one, as a suggestion. */
function suggestion(command: string): string {
  if (/[./]/.test(command)) return `did you mean 'check ${command}'?`;
  const near = nearest(command, COMMANDS.keys());
  return near === undefined ? 'one of check, render' : `did you mean '${near}'?`;
}

function commandFor(name: string | undefined): Command {
  if (name === undefined) throw new Misuse('expected a command: check or render (extops --help explains them)');
  const command = COMMANDS.get(ALIASES[name] ?? name);
  if (!command) throw new Misuse(`unknown command: '${name}'; ${suggestion(name)}`);
  return command;
}

async function run([name, ...args]: string[]): Promise<number> {
  try {
    const command = commandFor(name);
    return await (args.includes('--help') || args.includes('-h') ? help() : command(args));
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    console.error(`extops: ${error.message}`);
    return 2;
  }
}

/** A pipe that is closed early (`extops render | head`) is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2));
