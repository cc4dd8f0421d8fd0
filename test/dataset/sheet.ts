import { parseDatasetText } from '../../src/dataset/parse.js';

/** Facts of a toy dataset, as a table has them. */
export const head = [
  '# id: toy',
  '# title: Toy dataset',
  '# asOf: 2024-07-26',
  '# completeness: sample',
  '"# provinces: [{""id"": ""east"", ""name"": ""East"", ""anchor"": [66, 34]}]"',
];
export const columns =
  'id,date,target,outcome,province,basis,confidence,summary,source_publisher,source_title,source_url';
export const row =
  'one,2024-01-03,IR,attack,east,claim,confirmed,"A sentence, with a comma.",The Paper,A report,https://paper.example/';

/** A table in which the first of `rows` is row 7. */
export function sheet(...rows: string[]): string {
  return [...head, columns, ...rows].join('\n');
}

/** The row of an event that differs from others by its id. */
export function rowOf(id: string, change: (row: string) => string = (same) => same): string {
  return change(row).replace('one', id);
}

/** What is wrong in a table: `/row/column code`. */
export async function saysOf(text: string): Promise<string[]> {
  return (await parseDatasetText(text)).problems.map(({ pointer, code }) => `${pointer} ${code}`);
}
