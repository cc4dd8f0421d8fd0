/** A circle on the base line it shares with the others of its swatch. */
export interface CircleKey {
  /** Pixels. */
  readonly radius: number;
  readonly label: string;
  /** Of the label, in pixels. */
  readonly labelWidth: number;
}

/** The mark in a key, as the picture has it. A slot is the colour of a series, −1 that of none. */
export type Swatch =
  /** `below`: fewer than the first class. */
  | { readonly kind: 'class'; readonly step: number | 'below' }
  /** Land without entries, and land that the filters leave out. */
  | { readonly kind: 'none' | 'outside' }
  /** Nested, the largest first. */
  | { readonly kind: 'circles'; readonly circles: readonly CircleKey[] }
  | { readonly kind: 'dot' | 'bar'; readonly slot: number }
  | { readonly kind: 'line'; readonly width: number; readonly certainty: 'confirmed' | 'probable' | 'presumed' }
  | { readonly kind: 'itemised' | 'notItemised' | 'partial' | 'sameDay' | 'before' | 'after' }
  /** One square for each plot or attack. */
  | { readonly kind: 'squares'; readonly slot: number; readonly count: number };

export interface Key {
  readonly swatch?: Swatch;
  readonly label: string;
  /** A second line below the label. */
  readonly detail?: string;
}

/** A legend as data: an HTML list in the page, SVG in files. */
export interface Legend {
  /** `list`: labels beside their swatches; `classes`: below them; `tally`: a sentence, and what it counts beside it. */
  readonly layout: 'list' | 'classes' | 'tally';
  readonly keys: readonly Key[];
  /** Whether the details are written smaller. */
  readonly isNarrow?: boolean;
}
