import { readFile } from 'node:fs/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../dataset/suggest.js';

/** The command was not given what it takes: the message says what. */
export class Misuse extends Error {}

/** Converts an error of `parseArgs` to one that names the option, and the one that may have been meant. */
function misuseIn({ message }: Error, options: ParseArgsConfig['options'] = {}): Misuse {
  const [, unknown] = /^Unknown option '(-[^']*)'/.exec(message) ?? [];
  if (unknown === undefined) return new Misuse(message.split('\n')[0]);
  const name = unknown.replace(/^-+/, '');
  const byLength = (a: string, b: string) => Math.abs(a.length - name.length) - Math.abs(b.length - name.length);
  const near = nearest(name, Object.keys(options).sort(byLength));
  return new Misuse(`unknown option: '${unknown}'; ${near ? `did you mean '--${near}'?` : 'extops --help lists them'}`);
}

/** Parses arguments as `util.parseArgs` does. Throws a `Misuse`. */
export function parseOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw error instanceof TypeError && 'code' in error ? misuseIn(error, config.options) : error;
  }
}

/** A value among those known. Throws a `Misuse`. */
export function known<T extends string>(option: string, value: string, all: readonly T[]): T {
  const found = all.find((one) => one === value);
  if (!found) throw new Misuse(`--${option}: not one of ${all.join(', ')}: '${value}'`);
  return found;
}

/** A whole number within bounds. Throws a `Misuse`. */
export function whole(option: string, value: string, [least, most]: readonly [number, number]): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new Misuse(`--${option}: not a whole number from ${least} to ${most}: '${value}'`);
  }
  return number;
}

/** The text of the file that an option names. Throws a `Misuse`. */
export async function readOption(option: string, path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new Misuse(`--${option}: cannot be read: ${path}`);
  });
}
