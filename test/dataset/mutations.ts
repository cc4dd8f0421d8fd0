import fc, { type Arbitrary } from 'fast-check';
import { file } from './arbitraries.js';

/** Where anything lies in a JSON value, by keys. */
export function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
  const own = [...path];
  if (typeof value !== 'object' || value === null) return [own];
  return [own, ...Object.entries(value).flatMap(([key, child]) => pathsIn(child, [...path, key]))];
}

/** The value at an RFC 6901 pointer; throws where there is none. */
export function resolve(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce((node: unknown, escaped) => {
    const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key))
      throw new Error(`nothing at ${pointer}`);
    return (node as Record<string, unknown>)[key];
  }, value);
}

/** What ends up in files by mistake or malice, beside any JSON value. */
const wrong: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e9 + 1,
    1e308,
    '',
    ' ',
    'none',
    'x',
    'DE',
    'de',
    'UK',
    'deu',
    '2024-02-30',
    '2024-13',
  ),
  fc.constantFrom<unknown>(
    '2023-02-29',
    '2024-02-29',
    '2024-00',
    '1899',
    '2100',
    '2024-H3',
    '2024-h1',
    '\u202e\u0007',
    'a\u202eb',
    [],
    {},
  ),
  fc.constantFrom<unknown>(
    [1],
    [1, 2],
    [2, 1],
    [0, null],
    [null, 1],
    [1, 2, 3],
    [181, 0],
    [0, 91],
    'javascript:alert(1)',
    '//x.example',
  ),
  fc.constantFrom<unknown>(
    { en: 'x' },
    { en: '' },
    { 'not a tag': 'x' },
    { toString: 'x' },
    'a'.repeat(101),
    'a b',
    2,
    '1',
    ['DEU', 'FR'],
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

function put(file: unknown, path: readonly string[], value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(file));
  const parent = path.slice(0, -1).reduce((node, key) => (node as Record<string, unknown>)[key], copy);
  const last = path.at(-1);
  if (last === undefined) return value;
  if (value !== undefined) (parent as Record<string, unknown>)[last] = value;
  else if (Array.isArray(parent)) parent.splice(+last, 1);
  else delete (parent as Record<string, unknown>)[last];
  return copy;
}

/** Valid files in which one value, anywhere, was replaced or taken away. */
export const mutatedFile: Arbitrary<unknown> = fc
  .tuple(file, fc.nat(), fc.option(wrong, { nil: undefined }))
  .map(([file, n, value]) => {
    const paths = pathsIn(file);
    return put(file, paths[n % paths.length]!, value);
  })
  .map((mutated) => (mutated === undefined ? null : (JSON.parse(JSON.stringify(mutated)) as unknown)));
