/**
 * Says where a text stops being JSON, from what `JSON.parse` threw. Engines word it each in its own way, and quote the
 * text; only the place is kept. WebKit gives none.
 */
export function jsonFault(cause: unknown, text: string): string {
  const said = String(cause);
  const [, line, column] = /line (\d+) column (\d+)/.exec(said) ?? [];
  if (line) return `not valid JSON: line ${line}, column ${column}`;
  const position = Number(/position (\d+)/.exec(said)?.[1] ?? NaN);
  if (position >= text.length || /end of|EOF/i.test(said)) return 'not valid JSON: the text ends too early';
  const lines = text.slice(0, position).split('\n');
  return position >= 0 ? `not valid JSON: line ${lines.length}, column ${lines.at(-1)!.length + 1}` : 'not valid JSON';
}
