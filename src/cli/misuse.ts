import { readFile } from 'node:fs/promises';

/** The command was not given what it takes: the message says what. */
export class Misuse extends Error {}

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
