import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Point } from '../../src/geometry/frame.js';
import {
  dockAt,
  flowLabels,
  flowWidth,
  isSchematic,
  nodeBoxes,
  placeFlows,
  type FlowPair,
} from '../../src/geometry/flows.js';

const pair = (origin: string, target: string, count = 1, own = false): FlowPair => ({
  id: `${origin}→${target}`,
  origin,
  target,
  count,
  own,
  schematic: false,
});
const places: Readonly<Record<string, Point>> = { a: [100, 100], b: [300, 120], X: [500, 200], Y: [520, 380] };
const at = (_kind: string, id: string) => places[id];

describe('geometry: flow widths', () => {
  const counts = fc.integer({ min: 1, max: 1e5 });

  it('grow with the count, from 1.6 to 8 pixels at most', () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, more) => {
        const largest = Math.max(a, b) + more;
        const [less, greater] = [flowWidth(Math.min(a, b), largest), flowWidth(Math.max(a, b), largest)];
        expect(less).to.be.at.most(greater);
        expect(less).to.be.within(1.6, 8);
        expect(greater).to.be.within(1.6, 8);
      }),
    );
  });

  it('are 1.6 for one, whatever the largest is', () => {
    expect([1, 2, 50, 1e6].map((largest) => flowWidth(1, largest))).to.deep.equal([1.6, 1.6, 1.6, 1.6]);
  });

  it('tell one from two', () => expect(flowWidth(2, 2)).to.be.above(1.9));
});

describe('geometry: flows', () => {
  it('draw an arrow for each pair, and each node once', () => {
    const { arcs, nodes } = placeFlows([pair('a', 'X', 2), pair('a', 'Y'), pair('b', 'X')], at);
    expect(arcs.map(({ id }) => id)).to.deep.equal(['a→X', 'a→Y', 'b→X']);
    expect(nodes.map(({ kind, id }) => `${kind} ${id}`)).to.have.members([
      'origin a',
      'origin b',
      'target X',
      'target Y',
    ]);
  });

  it('draw a loop, and no target, for what stays within its own area', () => {
    const { arcs, nodes } = placeFlows([pair('a', 'X', 1, true)], at);
    expect(arcs[0]?.path).to.contain('A');
    expect(nodes).to.deep.equal([{ id: 'a', kind: 'origin', at: places['a'] }]);
  });

  it('draw a loop where origin and target are one point, or so near that no arrow could be seen, and both nodes', () => {
    for (const near of [0, 9]) {
      const spot = (_kind: string, id: string): Point => (id === 'a' ? [100, 100] : [100 + near, 100]);
      const { arcs, nodes } = placeFlows([pair('a', 'X'), pair('a', 'Y')], spot);
      expect(arcs.map(({ path }) => /A/.test(path) && !/NaN|Q/.test(path))).to.deep.equal([true, true]);
      expect(arcs[0]!.path).not.to.equal(arcs[1]!.path);
      expect(nodes.map(({ id }) => id)).to.deep.equal(['a', 'X', 'Y']);
    }
    const { arcs } = placeFlows([pair('a', 'X')], (_kind, id) => (id === 'a' ? [100, 100] : [110, 100]));
    expect(arcs[0]!.path).to.contain('Q');
  });

  it('leave out what has no place on the map', () => {
    const { arcs, nodes } = placeFlows([pair('a', 'nowhere'), pair('nowhere', 'X')], at);
    expect(arcs).to.deep.equal([]);
    expect(nodes.some(({ id }) => id === 'nowhere')).to.equal(false);
  });

  it('rank the labels of origins before those of targets', () => {
    const { nodes } = placeFlows([pair('a', 'X', 900), pair('b', 'X', 1)], at);
    const labels = flowLabels(nodes, ({ kind, id }) => `${kind} ${id}`, ({ id }) => id, () => '', ({ id }) => (id === 'X' ? 901 : 1)); // prettier-ignore
    const byRank = [...labels].sort((one, two) => two.rank - one.rank).map(({ id }) => id);
    expect(byRank.at(-1)).to.equal('target X');
  });

  it('keep a box free around every node', () => {
    const { nodes } = placeFlows([pair('a', 'X')], at);
    for (const [i, [x0, y0, x1, y1]] of nodeBoxes(nodes).entries()) {
      const [x, y] = nodes[i]!.at;
      expect([(x0 + x1) / 2, (y0 + y1) / 2]).to.deep.equal([x, y]);
      expect(x1 - x0).to.be.at.least(6);
    }
  });

  it('dock what has no province inside the picture', () => {
    for (const frame of [
      { width: 320, height: 270 },
      { width: 1000, height: 600 },
    ]) {
      // prettier-ignore
      const [x, y] = dockAt(frame);
      expect(x).to.be.within(0, frame.width / 2);
      expect(y).to.be.within(frame.height / 2, frame.height);
    }
  });

  const ways: [string, number, number, boolean][] = [
    ['Afghanistan to Los Angeles', 54, -129, true],
    ['Moscow to Honolulu', 27, -169, true],
    ['Baghdad to Berlin', 33, 2, false],
    ['half the earth exactly', -90, 90, false],
  ];
  for (const [what, from, to, schematic] of ways)
    it(`${schematic ? 'mark' : 'do not mark'} the way from ${what} as schematic, there and back`, () => {
      expect([isSchematic(from, to), isSchematic(to, from)]).to.deep.equal([schematic, schematic]);
    });
});
