/** Widths of columns that a frame of a fixed height serves, in CSS pixels. */
export const COLUMN_WIDTHS = [320, 360, 400, 440, 480, 520, 560, 600, 640, 680, 720, 760, 800, 850, 900, 950, 1000];

/** Share that is added to a measured height: a reader's typeface may take more lines. */
const MARGIN = 0.03;

/**
 * Heights of frames without the host helper, in CSS pixels: the bundled edition fits at every width of a column. A list of
 * events is as long as its page of entries, so it scrolls inside.
 */
export const FRAME_HEIGHTS: Readonly<Record<string, number>> = { map: 940, flows: 920, halves: 660, events: 900 };

/** The height of a frame for a widget of measured heights, in CSS pixels. */
export function frameHeight(widget: string, measured: readonly number[]): number {
  const needed = Math.ceil(Math.max(...measured) * (1 + MARGIN));
  return widget === 'events' ? Math.min(needed, FRAME_HEIGHTS['events']!) : needed;
}
