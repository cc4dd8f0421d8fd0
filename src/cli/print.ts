import type { Problem } from '../dataset/model.js';
import type { Counts, Report } from './check.js';

function printProblem({ severity, pointer, message, suggestion }: Problem): string {
  const where = pointer === '' ? '(file)' : pointer;
  return `${severity.padEnd(7)} ${where}: ${message}${suggestion === undefined ? '' : `; ${suggestion}`}`;
}

function plural(n: number, one: string, other: string): string {
  return `${n} ${n === 1 ? one : other}`;
}

function printCounts({ events, skipped, counted, withCountry, withProvince, totals }: Counts): string[] {
  return [
    `${plural(events, 'event', 'events')}, ${counted} in counts, ${plural(totals, 'published total', 'published totals')}`,
    `${withCountry} of ${events + counted} with a country, ${withProvince} with a province`,
    ...(skipped > 0 ? [`${plural(skipped, 'entry', 'entries')} could not be read and will not be shown`] : []),
  ];
}

function verdict({ ok, problems }: Report): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const found = [plural(errors, 'error', 'errors'), plural(warnings, 'warning', 'warnings')].join(', ');
  return `${ok ? 'passed' : 'failed'}: ${found}`;
}

/** A report as text for a terminal: the problems, the counts, the snippet to paste, the verdict last. */
export function printReport(report: Report): string {
  const { file, problems, counts, snippet } = report;
  const blocks = [
    [file],
    problems.map(printProblem),
    counts ? printCounts(counts) : [],
    snippet === null ? [] : ['To show it on a page:', '', ...snippet.split('\n').map((line) => `  ${line}`)],
    [verdict(report)],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
