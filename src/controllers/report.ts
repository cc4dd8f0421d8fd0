import type { Problem } from '../dataset/model.js';

/** More than this helps nobody in a console. */
const SHOWN = 20;

const reported = new WeakSet<object>();

function lineFor({ severity, pointer, message, suggestion }: Problem): string {
  return `${severity} ${pointer || '(file)'}: ${message}${suggestion === undefined ? '' : `; ${suggestion}`}`;
}

/**
 * Tells the page's author in the console what is wrong with a file: once for each `subject`, however many widgets
 * show it.
 */
export function reportOnce(subject: object, title: string, problems: readonly Problem[]): void {
  if (reported.has(subject)) return;
  reported.add(subject);
  const lines = problems.slice(0, SHOWN).map(lineFor);
  if (problems.length > SHOWN) lines.push(`and ${problems.length - SHOWN} more`);
  console.warn([`extops: ${title}`, ...lines].join('\n  '));
}
