/**
 * The dataset format, version 1: what a researcher writes, a newsroom hosts and a reader downloads.
 * Every distinction here is drawn or worded somewhere; nothing is carried that no widget shows.
 */

/** `2024-H1` is January to June, `2024-H2` July to December. */
export type HalfYear = `${number}-H${1 | 2}`;

/** A run of half-years, both ends included. */
export interface Period {
  readonly from: HalfYear;
  readonly to: HalfYear;
}

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: the precision is the string's length. Never a `Date`: no clock, no time zone. */
export type PartialDate = string;

/** ISO 3166-1 alpha-3, `XKX` for Kosovo. Alpha-2 is accepted in files and normalised by the parser. */
export type CountryCode = string;

export type ProvinceId = string;
export type SeriesId = string;
export type SourceId = string;
/** BCP 47. */
export type LanguageTag = string;

/** Plain text, never markup: one string, or one for each language. */
export type Text = string | Readonly<Record<LanguageTag, string>>;

/** A count that sources disagree on: `[least, most]`; `null` as most means "or more". */
export type Range = number | readonly [min: number, max: number | null];

export const OUTCOMES = ['attack', 'foiled'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Strongest first. */
export const CERTAINTIES = ['confirmed', 'probable', 'presumed'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const BASES = ['claim', 'government', 'analyst', 'media'] as const;
export type Basis = (typeof BASES)[number];

/** Which attribution of an event counts: the file's leading one, or the first that rests on one basis. */
export const LENSES = ['leading', ...BASES] as const;
export type Lens = (typeof LENSES)[number];

export const TIERS = ['core', 'borderline'] as const;
export type Tier = (typeof TIERS)[number];

export const DATES_OF = ['attack', 'arrest', 'announcement', 'planned'] as const;
export type DateOf = (typeof DATES_OF)[number];

export const QUALIFIERS = ['exact', 'at-least', 'about'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export interface Dataset {
  readonly version: 1;
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  /** Last day the data speak for, `YYYY-MM-DD`; a half-year that ends later is partial. */
  readonly asOf: string;
  /**
   * `census`: all that its source counts is here, as events or in totals. `sample`: entries that were searched for, so that
   * more of them may only mean that they were easier to find; it says so wherever it is shown.
   */
  readonly completeness: 'census' | 'sample';
  readonly licence?: { readonly name: string; readonly url?: string };
  /** What is counted; the widgets' own word when absent. */
  readonly noun?: { readonly one: Text; readonly other: Text };
  /** The comparison's groups in their order, which is also the order of the series colours. */
  readonly series: readonly Series[];
  readonly provinces: readonly Province[];
  readonly sources: readonly Source[];
  /** One entry for each plot or attack. Empty in a dataset that only carries `counts`. */
  readonly events: readonly Event[];
  /** Counts made elsewhere, for data too large to list. They add to the events: a file must not carry one plot in both. */
  readonly counts: readonly Count[];
  /** Published counts, for comparison; never added to the events. */
  readonly totals: readonly Total[];
}

export interface Series {
  readonly id: SeriesId;
  readonly name: Text;
  readonly provinces: readonly ProvinceId[];
}

export interface Province {
  readonly id: ProvinceId;
  readonly name: Text;
  readonly shortName?: Text;
  /** `[lon, lat]` in degrees: a cartographic label point from which arcs start, not anybody's location. */
  readonly anchor: readonly [lon: number, lat: number];
  /** Countries the province's name covers. A target among them is "within its own area". Absent: none known. */
  readonly area?: readonly CountryCode[];
}

export interface Source {
  readonly id: SourceId;
  readonly publisher: string;
  readonly title: string;
  readonly author?: string;
  /** `https:` or `http:`; absent when the file's link was neither (reported as a problem). */
  readonly url?: string;
  readonly date?: PartialDate;
  readonly lang?: LanguageTag;
}

export interface Event {
  /** Stable for ever: permalinks use it. */
  readonly id: string;
  readonly date: PartialDate;
  readonly dateOf?: DateOf;
  /** `null`: the country was not disclosed. */
  readonly target: CountryCode | null;
  readonly alsoTargeted?: readonly CountryCode[];
  readonly arrestedIn?: readonly CountryCode[];
  readonly place?: Text;
  readonly outcome: Outcome;
  /** Never empty; the first is the leading one. */
  readonly attributions: readonly Attribution[];
  /** Who disputes what. */
  readonly disputed?: Text;
  /** People; absent: not reported, which is not zero. */
  readonly killed?: Range;
  readonly injured?: Range;
  readonly arrested?: Range;
  readonly tier?: Tier;
  readonly tierReason?: Text;
  /** One neutral sentence. */
  readonly summary: Text;
  readonly caveats?: readonly Text[];
  /** At least one. */
  readonly sources: readonly SourceId[];
}

export interface Attribution {
  /** `null`: Islamic State, no branch named. */
  readonly province: ProvinceId | null;
  readonly basis: Basis;
  readonly confidence: Certainty;
  readonly by?: Text;
  readonly note?: Text;
  readonly sources?: readonly SourceId[];
}

/** A row of the pre-aggregated form: `count` plots or attacks that share everything the charts ask for. */
export interface Count {
  /** `null`: undated within a half-year. */
  readonly period: HalfYear | null;
  readonly province: ProvinceId | null;
  readonly target: CountryCode | null;
  readonly outcome: Outcome;
  /** `confirmed` when absent. */
  readonly confidence?: Certainty;
  readonly count: number;
}

/** A published count for a half-year. */
export interface Total {
  readonly id: string;
  readonly period: HalfYear;
  /** `null`: all series together. */
  readonly series: SeriesId | null;
  readonly count: number;
  /** `exact` when absent. */
  readonly qualifier?: Qualifier;
  readonly sources: readonly SourceId[];
  readonly note?: Text;
}

/** Something in a file that is wrong, said so that its author can mend it. */
export interface Problem {
  /** Stable, kebab-case: `unknown-country`, `impossible-date`, … */
  readonly code: string;
  /** JSON pointer (RFC 6901) to the value, `""` for the whole file; in a CSV `/row/column`. */
  readonly pointer: string;
  /** "problem: value", lower case, without the pointer. */
  readonly message: string;
  readonly suggestion?: string;
  /** `error`: an entry, a field or the file was left out; `warning`: read, but a part was ignored or looks wrong. */
  readonly severity: 'error' | 'warning';
}

/** How many entries of a file's lists were left out because something in them is wrong. */
export interface Skipped {
  readonly events: number;
  readonly counts: number;
  readonly totals: number;
  readonly sources: number;
}
