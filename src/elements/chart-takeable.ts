import type { Drawing } from '../views/drawing.js';
import type { Takeable } from './take-away.js';

/** The parts of an export that are not in the drawing. */
type Given = Pick<Takeable, 'selection' | 'words' | 'entryAddress' | 'chart'> & {
  /** The author's; the drawing's own where it is `null`. */
  readonly heading: string | null;
  readonly standfirst: string | null;
};

/** Makes what a reader can take away of a drawing. */
export function takeableOf(drawing: Drawing, { heading, standfirst, ...rest }: Given): Takeable {
  const { description, table, notes, period } = drawing;
  const view = {
    title: heading ?? drawing.heading,
    standfirst: standfirst ?? drawing.standfirst,
    period,
    address: '',
    notes,
  };
  return { ...rest, description, table: table(), view };
}
