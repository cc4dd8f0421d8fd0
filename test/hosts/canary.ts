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
