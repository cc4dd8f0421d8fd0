import { Misuse } from './misuse.js';
import { WIDGETS, type WidgetName } from './still.js';

/** Attributes that say nothing of a figure that stands still, or that the command has options of its own for. */
const LEFT_OUT = /^(src|fallback|timeout|max-bytes|refresh|group|permalink|theme|without-(export|events|region))$/;

interface Attribute {
  readonly name: string;
  readonly kind: 'switch' | 'number' | 'text';
}

function kindOf(type: unknown): Attribute['kind'] {
  return type === Boolean ? 'switch' : type === Number ? 'number' : 'text';
}

/** The attributes of a widget that are options of the command, by the same names. */
export function attributesOf(widget: WidgetName): Attribute[] {
  const properties = [...WIDGETS[widget].elementProperties];
  return properties.flatMap(([property, { attribute, type }]): Attribute[] => {
    if (attribute === false || LEFT_OUT.test(String(attribute))) return [];
    const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
    return LEFT_OUT.test(name) ? [] : [{ name, kind: kindOf(type) }];
  });
}

const names = Object.keys(WIDGETS) as WidgetName[];
const all = new Map(names.flatMap(attributesOf).map((attribute) => [attribute.name, attribute]));

/** For `parseArgs`: what any widget has. */
export const ATTRIBUTE_OPTIONS = Object.fromEntries(
  [...all.values()].map(({ name, kind }) => [name, { type: kind === 'switch' ? 'boolean' : 'string' } as const]),
);

/** The widgets that have an attribute. */
export function widgetsWith(name: string): WidgetName[] {
  return names.filter((widget) => attributesOf(widget).some((attribute) => attribute.name === name));
}

/** What was asked for, as attributes. Throws a `Misuse`. */
export function attributesIn(values: Readonly<Record<string, unknown>>, widget: WidgetName): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    const attribute = all.get(name);
    if (!attribute) continue;
    const having = widgetsWith(name);
    if (!having.includes(widget)) throw new Misuse(`--${name} is an option of ${having.join(', ')}, not of ${widget}`);
    if (attribute.kind === 'number' && !Number(value)) throw new Misuse(`--${name} is not a number: ${String(value)}`);
    attributes[name] = value === true ? '' : String(value);
  }
  return attributes;
}
