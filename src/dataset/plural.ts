/** A number of things in English, for messages to editors: "1 problem", "2 problems". */
export function plural(n: number, one: string, other = `${one}s`): string {
  return `${n} ${n === 1 ? one : other}`;
}
