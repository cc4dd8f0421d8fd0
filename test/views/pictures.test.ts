import type { TemplateResult } from 'lit';
import { placeArcs } from '../../src/geometry/arc.js';
import { placeColumns, placeRows, type BarGroup, type BarWish } from '../../src/geometry/bar.js';
import { countryLabels, placeCountries } from '../../src/geometry/choropleth.js';
import { placeChanges } from '../../src/geometry/dumbbell.js';
import { placeFlows } from '../../src/geometry/flows.js';
import { fitView, toPixels } from '../../src/geometry/frame.js';
import { placeLabels } from '../../src/geometry/label.js';
import { textWidth } from '../../src/geometry/text-width.js';
import { DEFAULT_CLASSES } from '../../src/geometry/scale.js';
import { arcEmphasis, arcLayer, nodeLayer, nodeOutline } from '../../src/views/arc-layer.js';
import { barLayer, barOutline, type BarTexts } from '../../src/views/bar-layer.js';
import { baseLayer, circleLayer, countryLayer, countryOutline } from '../../src/views/country-layer.js';
import { changeOutline, dumbbellLayer } from '../../src/views/dumbbell-layer.js';
import { hatchPatterns } from '../../src/views/hatch.js';
import { labelLayer } from '../../src/views/label-layer.js';
import { multiplesLayer } from '../../src/views/multiples.js';
import { sideOf } from '../../src/views/side.js';
import { drawSvg, markup } from '../helpers/markup.js';
import { matchSnapshot } from '../helpers/snapshot.js';
import { toyWorld } from '../toy/world.js';

const frame = { width: 400, height: 400 };
const view = fitView(toyWorld.bounds, frame);
const counts = [
  { id: 'DEU', count: 12 },
  { id: 'KWT', count: 3 },
  { id: 'GIB', count: 1 },
];
const countries = (mark: 'fill' | 'circle') =>
  placeCountries(toyWorld, view, frame, counts, { classes: DEFAULT_CLASSES, mark });
const match = (name: string, ...layers: Parameters<typeof drawSvg>[0][]) =>
  matchSnapshot(name, layers.map((layer) => markup(drawSvg(layer))).join('\n'));

describe('views: the map', () => {
  it('draws the land once, its borders, and the contested apart', () => match('land', baseLayer(toyWorld, view)));

  it('only outlines land outside what is counted, without a line where there is none', () =>
    match('land-outside', baseLayer(toyWorld, view, ['TUR', 'IRN', 'GIB'].map((id) => toyWorld.country(id)!)), baseLayer(toyWorld, view, [toyWorld.country('GIB')!]))); // prettier-ignore

  it('draws a country by its step, and a ring where it is too small', () =>
    match('countries', countryLayer(countries('fill'), view)));

  it('draws circles, the largest first', () => match('circles', circleLayer(countries('circle'))));

  it('outlines a shape by its edge and a ring by another', () => {
    const [square, tiny] = countries('fill');
    return match('country-outlines', countryOutline(square!, view), countryOutline(tiny!, view));
  });

  it('writes names with their numbers', () => {
    const wishes = countryLabels(countries('fill'), view, (id) => `<${id}>`, String);
    return match('labels', labelLayer(placeLabels(wishes, frame, 12)), labelLayer(placeLabels(wishes.slice(0, 1), frame, 12), 'origin', () => 1)); // prettier-ignore
  });

  it('draws small maps over one land', () => {
    const panels = [
      { period: '2023-H2', title: 'Jul – Dec 2023', at: [0, 20] as const, countries: countries('fill').slice(0, 1) },
      { period: '2024-H1', title: 'Jan – Jun 2024', at: [410, 20] as const, countries: countries('fill').slice(1) },
    ];
    return match('multiples', multiplesLayer(baseLayer(toyWorld, view), view, frame, panels, 'fill'));
  });
});

describe('views: the flows', () => {
  const at = (kind: string, id: string) =>
    kind === 'origin' ? toPixels(view, [200, 200]) : toPixels(view, toyWorld.country(id)!.labelPoint);
  const pair = (target: string, count: number, more = {}) => ({ id: `dawn→${target}`, origin: 'dawn', target, count, own: false, schematic: false, ...more }); // prettier-ignore
  const pairs = [pair('DEU', 4), pair('TUR', 1, { schematic: true }), pair('SYR', 1, { own: true })];
  const certainties = ['confirmed', 'probable', 'presumed'] as const;
  const flows = placeFlows(pairs, at);
  const arcs = flows.arcs.map((arc, i) => ({ ...arc, series: i - 1, certainty: certainties[i]! }));

  it('draws lines with halos, heads over all lines, a break where the way is schematic, a loop within its own area', () =>
    match('arcs', arcLayer(arcs)));

  it('draws rings where flows begin and dots where they end', () =>
    match('nodes', nodeLayer(flows.nodes.map((node) => ({ ...node, series: 0 })))));

  it('draws one arrow again, stronger, and a ring around a node', () =>
    match('arc-emphasis', arcEmphasis(arcs[0]!), nodeOutline([200, 200])));

  it('draws thicker lines first, so that thin ones lie on top', () => {
    const [thin, thick] = placeArcs(
      [
        { id: 'thin', from: [0, 0], to: [100, 0], width: 2 },
        { id: 'thick', from: [0, 50], to: [100, 50], width: 6 },
      ],
      [],
    ).map((arc) => ({ ...arc, series: 0, certainty: 'confirmed' as const }));
    return match('arc-order', arcLayer([thin!, thick!]));
  });
});

describe('views: the bars', () => {
  const bar = (id: string, itemised: number, reported: number | null, partial = false): BarWish => ({ id, itemised, reported, partial, series: id.endsWith('west') ? 1 : 0 }); // prettier-ignore
  const groups: BarGroup[] = [
    { id: '2024-H1', bars: [bar('2024-H1/east', 3, 17), bar('2024-H1/west', 9, 8)] },
    { id: '2024-H2', bars: [bar('2024-H2/east', 0, null, true), bar('2024-H2/west', 1, null, true)] },
  ];
  const texts: BarTexts = {
    group: (id) => ({ title: id, detail: id.endsWith('2') ? 'to 10 September' : '' }),
    bar: (id) => ({ name: id, number: id.endsWith('H2/east') ? '' : '17', detail: `<${id}>` }),
    tick: String,
    measure: textWidth,
  };
  const side = sideOf(false, 640);
  const sizes = (nameWidth: number, text: number, hasSecondLine = false) =>
    ({ nameWidth, textWidth: () => text, tickWidth: () => 10, hasSecondLine }) as const;
  const rows = placeRows(groups, 640, sizes(100, 90));

  it('draws rows: solid, hatched, torn', () => match('bar-rows', barLayer(rows, texts, side)));

  it('draws rows with their texts above, on a phone', () =>
    match('bar-rows-stacked', barLayer(placeRows(groups, 300, sizes(130, 120, true)), texts, sideOf(false, 300)))); // prettier-ignore

  it('draws rows from right to left', () => match('bar-rows-rtl', barLayer(rows, texts, sideOf(true, 640))));

  it('draws columns', () =>
    match(
      'bar-columns',
      barLayer(
        placeColumns(groups, 640, 260, () => 10),
        texts,
        side,
      ),
    ));

  it('outlines a bar with all that belongs to it', () =>
    match('bar-outline', barOutline(rows.groups[0]!.bars[0]!, side)));

  it('has a hatching for each series and for none', () => match('hatch', hatchPatterns([-1, 0, 1]) as TemplateResult));

  it('draws changes: an open dot before, a filled one after, a single one where nothing changed', () => {
    const changes = [
      { id: 'more', before: 2, after: 5 },
      { id: 'less', before: 4, after: 1 },
      { id: 'same', before: 3, after: 3 },
    ];
    const placed = placeChanges(changes, 640, { nameWidth: 100, numberWidth: () => 8, tickWidth: () => 8 });
    const names = { name: (id: string) => `<${id}>`, number: String, tick: String, slot: () => 0, measure: textWidth };
    return match('changes', dumbbellLayer(placed, names, side), changeOutline(placed.rows[0]!, 640));
  });
});
