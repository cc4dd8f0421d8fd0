import type { Problem, Skipped } from '../dataset/model.js';
import { plural } from '../dataset/plural.js';
import type { Counts, Report } from './check.js';

function printProblem({ severity, pointer, message, suggestion }: Problem): string {
  const where = pointer === '' ? '(file)' : pointer;
  return `${severity.padEnd(7)} ${where}: ${message}${suggestion === undefined ? '' : `; ${suggestion}`}`;
}

/** What will not be shown, list by list. */
function printSkipped({ events, counts, totals, sources }: Skipped): string[] {
  const lists = [
    [events + counts, 'entry', 'entries'],
    [totals, 'published total', 'published totals'],
    [sources, 'source', 'sources'],
  ] as const;
  return lists
    .filter(([n]) => n > 0)
    .map(([n, one, other]) => `${plural(n, one, other)} could not be read and will not be shown`);
}

function printCounts({ events, skipped, counted, withCountry, withProvince, totals }: Counts): string[] {
  return [
    `${plural(events, 'event')}, ${counted} in counts, ${plural(totals, 'published total')}`,
    `${withCountry} of ${events + counted} with a country, ${withProvince} with a province`,
    ...printSkipped(skipped),
  ];
}

function verdict({ ok, problems }: Report): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const found = [plural(errors, 'error'), plural(warnings, 'warning')].join(', ');
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
