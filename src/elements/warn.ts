const said = new Set<string>();

/** What attributes were warned of so far. */
export const warned: ReadonlySet<string> = said;

/** Tells the page's author once, in the console, that an attribute means nothing. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`extops: ${message}`);
}

/** An attribute's value among those known; the first of them when it is absent or, with a warning, unknown. */
export function oneOf<T extends string>(name: string, text: string | null, known: readonly [T, ...T[]]): T {
  const found = known.find((value) => value === text);
  if (text !== null && found === undefined) warnOnce(`${name}: unknown value '${text}'; one of ${known.join(', ')}`);
  return found ?? known[0];
}
