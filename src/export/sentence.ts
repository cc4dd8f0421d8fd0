import { oneLine, type ExportMeta } from './meta.js';

/** A chart's description with its main source, as-of date and address: a paragraph that can stand in any text. */
export function sentenceOf(description: string, { sources, asOf, filters, address }: ExportMeta): string {
  const ended = [filters, sources[0] ?? '', asOf]
    .filter(Boolean)
    .map((part) => (/[.!?؟。]$/.test(part) ? part : `${part}.`));
  return oneLine([description, ...ended, address].join(' '));
}
