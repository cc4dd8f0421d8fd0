/** The filters that a group shares, named as the widgets' attributes. */
export const FILTER_KEYS = ['period', 'series', 'province', 'target', 'outcome', 'certainty', 'tier', 'lens'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** A value that a page may give a filter: a text, a year, or several of them. */
export type Given = string | number | readonly (string | number)[] | null;

/** A property as its attribute would say it: what an element holds already, whatever its page gave. */
export function written(value: Given | URL): string | null {
  return value === null ? null : String(value);
}

/** Written as attributes are (`2024-H1`, `DEU,FRA`); absent: not set, each widget's attribute counts; empty: all is shown. */
export type FilterValues = Readonly<Partial<Record<FilterKey, string>>>;
/** An empty text shows all, `null` leaves a filter to each widget's attribute again, an absent key changes nothing. */
export type FilterChange = Readonly<Partial<Record<FilterKey, string | null | undefined>>>;

export const ABOUT_KEYS = ['target', 'province', 'series', 'period', 'outcome'] as const;
