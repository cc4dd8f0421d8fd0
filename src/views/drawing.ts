import type { TemplateResult } from 'lit';
import type { Frame, Point } from '../geometry/frame.js';
import type { Segment } from '../geometry/nearest.js';
import type { Legend } from '../model/legend.js';
import type { TableModel } from './table.js';

/** What a reader can point at, tab to, select: one country, arrow, node or bar. */
export interface Mark {
  /** Unique in its chart, stable over updates: `DEU`, `iraq→DEU`, `2024-H1/iskp`. */
  readonly id: string;
  /** Where its tooltip is anchored and from where the arrow keys look for the next, in pixels. */
  readonly at: Point;
  /** Lines that a pointer hits it by, too: the middle of its label, its leader line. */
  readonly lines?: readonly Segment[] | undefined;
  /** Its accessible name, value included; worked out when it is needed, like the tooltip. */
  name(): string;
  tip(): Tip;
  /** What it stands for: the events behind it, and the marks of linked widgets that are emphasised with it. */
  readonly about: About;
}

export interface About {
  readonly target?: string | undefined;
  readonly province?: string | undefined;
  readonly series?: string | undefined;
  readonly period?: string | undefined;
  readonly outcome?: string | undefined;
}

export interface Tip {
  readonly title: string;
  readonly value: string;
  readonly lines: readonly string[];
}

/** One chart, worked out: what the figure around it shows and what the marks in it are. */
export interface Drawing {
  readonly heading: string;
  readonly standfirst: string;
  /** The half-years shown, in words. */
  readonly period: string;
  readonly description: string;
  readonly frame: Frame;
  /** The SVG content, without anything that changes with pointer or focus. */
  readonly layers: TemplateResult;
  /** Colour slots that are hatched anywhere in it, its legend and its tally; −1 is that of the legend. */
  readonly hatched: readonly number[];
  /** One mark once more, emphasised, to lie on top. */
  emphasis(mark: Mark): TemplateResult | undefined;
  readonly legend: Legend;
  readonly tally?: Legend | undefined;
  readonly notes: readonly string[];
  /** Worked out when a reader opens it or takes it away. */
  table(): TableModel;
  readonly marks: readonly Mark[];
  /** How the arrow keys walk: to the nearest mark on a map, one after the other in bars. */
  readonly order: 'spatial' | 'linear';
  /** Whether it runs from right to left: the left arrow key then leads to the next mark. */
  readonly isMirrored?: boolean;
  /** Returns the mark that a point means where no element of a mark is painted: one near by, a row, land with none recorded. */
  hitTest(point: Point): Mark | undefined;
}
