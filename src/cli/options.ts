import { Misuse } from './misuse.js';
import { WIDGETS, type WidgetName } from './static-chart.js';

/** Attributes that say nothing of a figure that stands still, or that the command has options of its own for. */
const LEFT_OUT = /^(src|fallback|timeout|max-bytes|refresh|group|permalink|theme|without-(export|events|region))$/;

const names = Object.keys(WIDGETS) as WidgetName[];

/** The attributes of a widget that are options of the command, by the same names. */
function attributesOf(widget: WidgetName): [name: string, option: { type: 'boolean' | 'string' }][] {
  return [...WIDGETS[widget].elementProperties].flatMap(([property, { attribute, type }]) => {
    const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
    const option = { type: type === Boolean ? 'boolean' : 'string' } as const;
    return attribute === false || LEFT_OUT.test(name) ? [] : [[name, option]];
  });
}

/** For `parseArgs`: what any widget has. */
export const ATTRIBUTE_OPTIONS = Object.fromEntries(names.flatMap(attributesOf));

/** What was asked for, as attributes. Throws a `Misuse`. */
export function attributesIn(values: Readonly<Record<string, unknown>>, widget: WidgetName): Record<string, string> {
  const asked = Object.entries(values).filter(([name]) => name in ATTRIBUTE_OPTIONS);
  for (const [name] of asked) {
    const having = names.filter((one) => attributesOf(one).some(([own]) => own === name));
    if (!having.includes(widget)) throw new Misuse(`--${name} is an option of ${having.join(', ')}, not of ${widget}`);
  }
  return Object.fromEntries(asked.map(([name, value]) => [name, value === true ? '' : String(value)]));
}
