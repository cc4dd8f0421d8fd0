import { expect } from '@open-wc/testing';
import { changeLegend } from '../../src/views/change-legend.js';
import { barLegend, circleLegend, classLegend, flowLegend } from '../../src/views/legend.js';
import { drawHtml, markup } from '../helpers/markup.js';
import { matchSnapshot } from '../helpers/snapshot.js';

const match = (name: string, view: unknown) => matchSnapshot(name, markup(drawHtml(view)));
const series = [
  { slot: 0, label: 'East' },
  { slot: 1, label: 'West <b>' },
];

describe('views: legends', () => {
  it('of classes: each with its limits and how many countries it holds, and land without entries apart', () => {
    const classes = [
      { step: 'below' as const, label: '1', occurs: '3 countries' },
      { step: 0, label: '2–4', occurs: '2 countries' },
      { step: 4, label: '5+', occurs: 'no country' },
    ];
    return match('legend-classes', classLegend(classes, { none: 'none recorded', outside: 'not counted here' }));
  });

  it('of circles, nested on one line', () => {
    const circles = [
      { radius: 26, label: '12', labelWidth: 14 },
      { radius: 13, label: '3', labelWidth: 7 },
    ];
    return match('legend-circles', circleLegend(circles, 'plots by country', { none: 'none recorded' }));
  });

  it('of flows: series by colour, counts by width, certainty by dash', () => {
    const widths = [{ width: 1.6, label: '1 plot' }];
    return match('legend-flows', flowLegend({ series, widths, certainties: [{ certainty: 'presumed', label: 'presumed link' }] })); // prettier-ignore
  });

  it('of bars: solid, hatched and torn', () =>
    match('legend-bars', barLegend({ series, itemised: 'itemised', notItemised: 'reported', partial: 'not over' })));

  it('of bars explains only what is there', () => {
    const keys = drawHtml(barLegend({ series: [], itemised: 'itemised' })).querySelectorAll('li');
    expect(keys).to.have.length(0);
  });

  it('of changes: before, after', () => match('legend-changes', changeLegend('2023', '2024', 'none recorded')));
});
