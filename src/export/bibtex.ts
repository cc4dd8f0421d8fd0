import { oneLine } from './meta.js';
import type { Reference } from './reference.js';

/** BibTeX counts braces even where they are escaped, so they are named instead. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}~^$&#_%]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}

/** Addresses are read verbatim: what would end the field or the address is percent-encoded. */
function addressOf(url: string): string {
  return url.replace(/[\\{}\s"<>^`|]/g, encodeURIComponent);
}

function keyOf(id: string): string {
  return id.replace(/[^A-Za-z0-9._:-]/g, '-');
}

function dateFields(date: string): string[] {
  const month = MONTHS[Number(date.slice(5, 7)) - 1];
  return [`year = {${date.slice(0, 4)}}`, ...(month ? [`month = ${month}`] : []), `date = {${date}}`];
}

/** One BibTeX entry, `@misc` so that every style knows it; names stand as they are written, in braces of their own. */
export function bibtexOf({ id, title, container, author, publisher, date, url, note }: Reference): string {
  const fields = [
    ...(author ? [`author = {{${escaped(author)}}}`] : []),
    `title = {{${escaped(title)}}}`,
    ...(container ? [`howpublished = {${escaped(container)}}`] : []),
    ...(publisher ? [`publisher = {{${escaped(publisher)}}}`] : []),
    ...(date ? dateFields(date) : []),
    ...(note ? [`note = {${escaped(note)}}`] : []),
    ...(url ? [`url = {${addressOf(url)}}`] : []),
  ];
  return `@misc{${keyOf(id)},\n${fields.map((field) => `  ${field},\n`).join('')}}`;
}
