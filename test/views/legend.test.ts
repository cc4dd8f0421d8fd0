import { expect } from '@open-wc/testing';
import type { Key, Legend, Swatch } from '../../src/model/legend.js';
import { legendView } from '../../src/views/legend.js';
import { drawHtml, markup } from '../helpers/markup.js';
import { matchSnapshot } from '../helpers/snapshot.js';

const match = (name: string, legend: Legend) => matchSnapshot(name, markup(drawHtml(legendView(legend))));
const key = (label: string, swatch: Swatch, detail?: string): Key => ({
  swatch,
  label,
  ...(detail !== undefined && { detail }),
});
const list = (...keys: Key[]): Legend => ({ layout: 'list', keys });
const none = key('none recorded', { kind: 'none' });

describe('views: legends', () => {
  it('of classes: each with its limits and how many countries it holds, and land without entries apart', () => {
    const keys = [
      key('1', { kind: 'class', step: 'below' }, '3 countries'),
      key('2–4', { kind: 'class', step: 0 }, '2 countries'),
      key('5+', { kind: 'class', step: 4 }, 'no country'),
      none,
      key('not counted here', { kind: 'outside' }),
    ];
    return match('legend-classes', { layout: 'classes', keys });
  });

  it('of circles, nested on one line', () => {
    const circles = [
      { radius: 26, label: '12', labelWidth: 14 },
      { radius: 13, label: '3', labelWidth: 7 },
    ];
    return match('legend-circles', list(key('plots by country', { kind: 'circles', circles }), none));
  });

  it('of flows: series by colour, counts by width, certainty by dash', () =>
    match(
      'legend-flows',
      list(
        key('East', { kind: 'dot', slot: 0 }),
        key('West <b>', { kind: 'dot', slot: 1 }),
        key('1 plot', { kind: 'line', width: 1.6, certainty: 'confirmed' }),
        key('presumed link', { kind: 'line', width: 1.6, certainty: 'presumed' }),
      ),
    ));

  it('of bars: solid, hatched and torn', () =>
    match(
      'legend-bars',
      list(
        key('East', { kind: 'bar', slot: 0 }),
        key('West <b>', { kind: 'bar', slot: 1 }),
        key('itemised', { kind: 'itemised' }),
        key('reported', { kind: 'notItemised' }),
        key('not over', { kind: 'partial' }),
        key('by then', { kind: 'sameDay' }),
      ),
    ));

  it('of changes: before, after', () =>
    match(
      'legend-changes',
      list(key('2023', { kind: 'before' }), key('2024', { kind: 'after' }), { label: 'none recorded' }),
    ));

  it('of what is not itemised: a square for each, a bar where there are too many', () =>
    match('tally', {
      layout: 'tally',
      keys: [
        { label: '203 more' },
        key('3 East', { kind: 'squares', slot: 0, count: 3 }),
        key('200 West', { kind: 'squares', slot: 1, count: 200 }),
      ],
    }));

  it('explains only what is there', () => {
    expect(drawHtml(legendView(list())).querySelectorAll('li')).to.have.length(0);
  });
});
