/**
 * English, as far as charts say it at once; the rest is in `en-later.ts`. Every other language is checked against the two: a
 * translator copies both into one table, keeps the keys and the `{placeholders}`, and gives each plural the forms the
 * language has (CLDR names: zero, one, two, few, many, other).
 */
export const en = {
  // What is counted, where a dataset names no noun of its own
  'noun.counted': { one: '{n} plot or attack', other: '{n} plots and attacks' },
  'noun.plural': 'plots and attacks',

  // Headings and standfirsts
  'map.heading': '{Noun} abroad by target country, {period}',
  'flows.heading': '{Noun} abroad by linked IS province and target, {period}',
  'halves.heading': '{Noun} abroad by half‑year, {period}',
  'map.standfirst': {
    one: '{counted} in {countries} country; most in {top}.',
    other: '{counted} in {countries} countries; most in {top}.',
  },
  'map.standfirst.even': {
    one: '{counted} in {countries} country.',
    other: '{counted} in {countries} countries.',
  },
  'flows.standfirst':
    'Each arrow joins the IS province that a plot or attack was linked to with the country it was aimed at. {counted}.',
  'halves.standfirst': 'Solid: itemised one by one. Hatched: reported as a total, not itemised.',
  'halves.standfirst.itemised': 'Every one is itemised; no published total to compare with.',
  ofReported: 'Of {reported} reported for {period}, {itemised} are itemised.',
  sample: 'A sample, not a census: more events may only mean that they were easier to find.',

  // Groups
  'province.none': 'No province named',
  comma: ', ',
  'country.none': 'Country not disclosed',
  'country.TUR': 'Turkey',
  'country.USA': 'United States',
  'country.PSE': 'Palestine',
  'country.HKG': 'Hong Kong',
  'country.MAC': 'Macao',
  'country.MMR': 'Myanmar',
  'country.COD': 'DR Congo',
  'country.COG': 'Congo',
  'country.CIV': 'Côte d’Ivoire',
  'country.CZE': 'Czechia',
  'country.SOL': 'Somaliland',
  'country.CYN': 'Northern Cyprus',
  'country.KAS': 'Siachen Glacier',
  'series.none': 'No province named',
  'outcome.attack': 'Attack',
  'outcome.foiled': 'Foiled',
  'certainty.confirmed': 'confirmed link',
  'certainty.probable': 'probable link',
  'certainty.presumed': 'presumed link',
  disputed: 'disputed',

  // Legends
  'legend.none': 'none recorded',
  'legend.outside': 'not counted here',
  'legend.notItemised': 'reported, not itemised',
  'legend.itemised': 'itemised',
  'legend.classes': '{noun} by country',
  'legend.ownArea': 'within its own area',
  'legend.partial': 'period not over',
  'legend.over': '{n}+',
  'legend.countries': { one: '{n} country', other: '{n} countries' },
  'legend.noCountry': 'no country',

  // Half-year bars
  'bar.itemised': '{n} itemised',
  'bar.reported': '{n} reported',
  'bar.noneItemised': 'none itemised',
  'bar.lone.confirmed': '{country}, {province}',
  'bar.lone.probable': '{country}, probably {province}',
  'bar.lone.presumed': '{country}, presumed {province}',
  'bar.overReported': '{n} itemised; the source counts {reported}',
  partial: 'to {date}: {elapsed} of {of} days',
  'partial.short': 'to {date}',
  'halfYear.narrow': 'H{n} {year}',
  'qualifier.at-least': 'at least {n}',
  'qualifier.about': 'about {n}',
  'sameDay.mark': { one: '{n} by then', other: '{n} by then' },
  'sameDay.legend': { one: 'after as many days ({n} day)', other: 'after as many days ({n} days)' },
  'sameDay.unknown': { one: '{n} more whose day is not known', other: '{n} more whose day is not known' },

  // Tallies beside the charts
  'tally.notItemised': {
    one: '{n} more reported without a named country',
    other: '{n} more reported without a named country',
  },
  'tally.noCountry': { one: '{n} without a disclosed country', other: '{n} without a disclosed country' },
  'tally.noProvince': { one: '{n} with no province named', other: '{n} with no province named' },
  'tally.ownArea': { one: '{n} within the province’s own area', other: '{n} within the province’s own area' },
  'tally.undated': { one: '{n} dated only to a year', other: '{n} dated only to a year' },
  'tally.of': '{n} {series}',

  // The line that reconciles the widgets
  'reconcile.all': 'Showing {shown} of {all}.',
  'reconcile.but': 'Showing {shown} of {all}: {parts}.',
  'reconcile.filtered': { one: '{n} outside the filters', other: '{n} outside the filters' },

  // Notes
  'note.anchors': 'Arrows join areas, not places: a province’s point is a label point, not a location.',
  'note.borders':
    'Borders follow Natural Earth with disputed areas on UN lines, dashed where contested; they imply no view on any territory.',
  'note.schematic': 'An arrow with a break in it is schematic: the shorter way would leave the map at its edge.',
  'note.outside': 'Outside the region shown: {n} of {all}.',
  'note.lens.claim': 'Links are those IS claimed.',
  'note.lens.government': 'Links are those governments stated.',
  'note.lens.analyst': 'Links are those analysts assessed.',
  'note.lens.media': 'Links are those media reported.',
  'note.more': { one: 'and {n} more pair, in the table', other: 'and {n} more pairs, in the table' },

  // Furniture
  source: 'Source: {sources}',
  asOf: 'Data to {date}',
  licence: 'Licence: {name}',
  'events.and': '{first} and {n} more',
  'table.show': 'Table',
  'table.hide': 'Hide table',
  'table.country': 'Country',
  'table.province': 'IS province',
  'table.target': 'Target country',
  'table.halfYear': 'Half-year',
  'table.group': 'Group',
  'table.count': 'Number',
  'table.itemised': 'Itemised',
  'table.reported': 'Reported',
  'table.certainty': 'Certainty',
  'table.notReported': 'no total published',
  'table.total': 'Total',

  // States
  'state.loading': 'Loading the data…',
  'state.loading.bytes': 'Loading the data: {size} so far…',
  'state.loading.percent': 'Loading the data: {percent}…',
  'state.empty': 'No {noun} match these filters.',
  'state.emptyDataset': 'This dataset lists no {noun} yet.',
  'state.failed': 'The data could not be loaded.',
  'state.failed.bundled':
    'The data could not be loaded. Shown instead: the edition that came with this page, to {date}.',
  'state.failed.stale': 'The newest data could not be loaded. Shown: the data loaded before, to {date}.',
  'state.internal': 'This could not be shown.',
  'state.internal.stale': 'The last change could not be shown. What you see is from before it.',
  'state.retry': 'Try again',
  'state.dropped': {
    one: '{n} of {all} entries could not be read and is left out.',
    other: '{n} of {all} entries could not be read and are left out.',
  },
  'state.dropped.totals': {
    one: '{n} of {all} published totals could not be read and is left out.',
    other: '{n} of {all} published totals could not be read and are left out.',
  },
  'state.dropped.sources': {
    one: '{n} of {all} sources could not be read and is left out.',
    other: '{n} of {all} sources could not be read and are left out.',
  },

  // Interaction
  'mark.count': '{name}: {counted}',
  'mark.pair': '{province} to {target}: {counted}',
  'mark.pair.own': '{province}, within its own area in {target}: {counted}',
  'mark.province': '{province}: linked to {counted}',
  'mark.bar': '{period}, {group}: {counted}',
  'chart.marks': '{heading}. Use the arrow keys to move between marks.',
  'chart.help':
    'Arrow keys: next mark. Home and End: first and last. Letters: find by name. Enter: the entries. Escape: close.',
  'region.label': 'Region shown',
  'region.auto': 'Fit the data',
  'region.world': 'World',
  'region.europe': 'Europe',
  'region.middle-east': 'Middle East',
  'region.central-asia': 'Central Asia',
  'region.south-asia': 'South Asia',
  'region.africa': 'Africa',
  'region.asia-pacific': 'Asia and the Pacific',
  'region.americas': 'Americas',

  // Descriptions
  'and.more': { one: '{n} more', other: '{n} more' },
  'describe.reported': '{period}: {reported} were reported. By group: {series}.',
  'describe.itemised': '{period}: {counted} are itemised. By group: {series}.',
  'describe.linked': '{series} ({n})',
  'describe.top': 'By country: {countries}.',
  'describe.pairs': 'By province and target: {pairs}.',

  // Taking it away
  'export.menu': 'Get the data',
  'export.failed': 'This browser or page does not allow that here.',
} as const;
