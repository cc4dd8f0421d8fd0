import { toyFile } from './dataset.js';

/** Smaller than a reader could see or hit: islands, city states, and the Levant and the Gulf where they lie close together. */
export const TINY: readonly (readonly [code: string, name: string])[] = [
  ['SGP', 'Singapore'],
  ['BHR', 'Bahrain'],
  ['MLT', 'Malta'],
  ['VAT', 'Vatican City'],
  ['TUV', 'Tuvalu'],
  ['KWT', 'Kuwait'],
  ['LBN', 'Lebanon'],
  ['ISR', 'Israel'],
  ['PSE', 'Palestine'],
  ['LUX', 'Luxembourg'],
];

/** The countries around them, which crowd them. */
export const NEIGHBOURS = ['SYR', 'JOR', 'CYP', 'IRQ', 'QAT', 'ARE', 'OMN', 'SAU', 'BEL', 'ITA', 'MYS'];

/** As a file has it: one, two or three plots in each country, in the order given. */
export function fileOfTargets(codes: readonly string[]): unknown {
  const [, event] = toyFile.events;
  const events = codes.flatMap((target, i) =>
    Array.from({ length: 1 + (i % 3) }, (_, n) => ({ ...event, id: `${target}-${n}`, target })),
  );
  return { ...toyFile, events, totals: [] };
}
