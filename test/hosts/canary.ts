import schema from '../../data/dataset.schema.json';

/** As much of JSON Schema as the format uses. */
interface Node {
  readonly description?: string;
  readonly $ref?: string;
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node | boolean;
}

/** What stands in the texts and in the links of a file. */
export interface Canary {
  /** @param path where the text is: `event.summary` */
  text(path: string): string;
  readonly link: string;
}

const SAFE = 'https://paper.example/1';

function canary(song: string, link = SAFE): Canary {
  return { text: (path) => `${path} ${song}`, link };
}

export const HARMLESS = canary('sings');
/** Each would like to be more than text. */
export const CANARIES: Readonly<Record<string, Canary>> = {
  'a script': canary('<script>hit()</script>', 'javascript:hit()'),
  'an image': canary('<img src=x onerror=hit()>', 'data:text/html,<script>hit()</script>'),
  'the end of an attribute': canary('"><svg onload=hit()>\'><a href=javascript:hit()>', `${SAFE}"onclick="hit()`),
  'the end of a comment or a sheet': canary(
    '--></style></title></textarea><script>hit()</script>',
    'java\nscript:hit()',
  ),
  'the words of a template': canary('${hit()} {{hit()}} {n} {noun} {series} <?lit$1$> {0}', ' JavaScript:hit()'),
  'an end of section': canary(']]></svg><script>hit()</script><![CDATA[ &lt;b&gt;', 'vbscript:hit()'),
  'overrides of direction': canary('\u202egnis\u2066 sing\u0000\u0007', '\u202ehttps://paper.example/1'),
  'far too much': canary('long '.repeat(3000) + 'x'.repeat(3000), `${SAFE}${'x'.repeat(3000)}`),
  'a formula': { text: () => '=HYPERLINK("javascript:hit()")', link: SAFE },
  'the name of a prototype': { text: () => '__proto__', link: SAFE },
};

/** Those that sing in a page, in one text. */
export const CHOIR: Canary = canary(
  ['a script', 'an image', 'the end of an attribute', 'the end of a comment or a sheet', 'an end of section']
    .map((name) => CANARIES[name]!.text(''))
    .join(''),
  'javascript:hit()',
);

const definitions: Readonly<Record<string, Node>> = schema.$defs;

function definitionOf({ $ref }: Node): string {
  return $ref?.replace('#/$defs/', '') ?? '';
}

/** The value with a canary in every text and link that the schema knows, those too that it left out. */
function filled(value: unknown, node: Node, path: string, canary: Canary): unknown {
  const name = definitionOf(node);
  if (name === 'text' || name === 'line') return canary.text(path);
  if (name === 'link') return canary.link;
  const { properties, items, required = [] } = definitions[name] ?? node;
  if (typeof items === 'object') {
    const entries = (value as unknown[] | undefined)?.map((entry) => filled(entry, items, path, canary));
    const one = entries ? undefined : filled(undefined, items, path, canary);
    return entries ?? (one === undefined ? undefined : [one]);
  }
  if (!properties) return value;
  const fields = Object.entries(properties).map(([key, field]) => {
    const before = (value as Record<string, unknown> | undefined)?.[key];
    return [key, filled(before, field, `${name || path}.${key}`, canary)] as const;
  });
  const known = Object.fromEntries(fields.filter(([, field]) => field !== undefined));
  return required.every((key) => key in known) ? { ...(value as object), ...known } : undefined;
}

/** A dataset's file full of canaries: a field that the schema gets is covered by itself. */
export function withCanaries(file: object, canary: Canary): object {
  return filled(file, schema as Node, '', canary) as object;
}

/** Where the schema has texts. */
export function textPaths(file: object): string[] {
  const paths = new Set<string>();
  withCanaries(file, { text: (path) => (paths.add(path), path), link: '' });
  return [...paths].sort();
}
