import { nothing } from 'lit';
import { round } from '../geometry/frame.js';

type Anchor = 'start' | 'middle' | 'end';

/** Which side a chart without a map begins at: bars mirror with the writing direction, their texts only change places. */
export interface Side {
  x(value: number): number;
  anchor(anchor: Anchor): Anchor;
  /** For the `transform` of shapes. */
  readonly flip: string | typeof nothing;
}

const SWAPPED: Readonly<Record<Anchor, Anchor>> = { start: 'end', middle: 'middle', end: 'start' };

export function sideOf(isMirrored: boolean, width: number): Side {
  return isMirrored
    ? {
        x: (value) => round(width - value),
        anchor: (anchor) => SWAPPED[anchor],
        flip: `translate(${width} 0) scale(-1 1)`,
      }
    : { x: round, anchor: (anchor) => anchor, flip: nothing };
}
