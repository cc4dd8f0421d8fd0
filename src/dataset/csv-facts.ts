import { REPORTED } from './csv-event.js';
import { withoutInvisible } from './csv-row.js';
import { jsonFault } from './json-fault.js';
import { preview, type Cursor } from './read.js';

/** `# key: value` */
const FACT = /^(\s*#\s*(\w+)\s*:\s*)([^]*?)\s*$/;
/** Facts that are codes, not texts. */
const CODES = /^(?:version|id|asOf|completeness)$/;

/** The name of a fact, of whose line no more can be read; `undefined` where it is none. */
export function factName(line: string): string | undefined {
  return FACT.exec(line)?.[2];
}

/** What a table says of itself, by key, and in which row. */
export class Facts {
  readonly #facts = new Map<string, { readonly row: number; readonly value: unknown }>();

  /** Reads the comment of a row; `false` where it is no fact. Reports one that is there twice, and JSON that is none. */
  read(comment: string, row: number, at: Cursor): boolean {
    const [, before = '', key, text = ''] = FACT.exec(comment) ?? [];
    if (key === undefined) return false;
    const value = at.read(key, text, () => {
      if (this.#facts.has(key)) at.warn('repeated-fact', `fact is there twice, the last is read: ${preview(key)}`);
      return /^[[{"]/.test(text) ? json(before, text, at) : CODES.test(key) ? withoutInvisible(text) : text;
    });
    this.#facts.set(key, { row, value: key === 'version' ? Number(value) : value });
    return true;
  }

  get(key: string): { readonly row: number; readonly value: unknown } | undefined {
    return this.#facts.get(key);
  }

  get values(): Record<string, unknown> {
    return Object.fromEntries([...this.#facts].map(([key, { value }]) => [key, value]));
  }
}

/** The place of a fault is that in the cell. */
function json(before: string, text: string, at: Cursor): unknown {
  const cell = ' '.repeat(before.length) + text;
  try {
    return JSON.parse(cell);
  } catch (cause) {
    at.error('syntax', jsonFault(cause, cell));
    return REPORTED;
  }
}
