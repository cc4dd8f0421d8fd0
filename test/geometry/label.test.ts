import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { boxesOverlap, isInside, type Box, type Point } from '../../src/geometry/frame.js';
import { labelLine, placeLabels, type LabelWish } from '../../src/geometry/label.js';
import { textWidth } from '../../src/geometry/text-width.js';
import { aFrame, aPoint } from '../helpers/shapes.js';

const wish = (id: string, at: Point, more: Partial<LabelWish> = {}): LabelWish => ({
  id,
  at,
  text: id,
  number: '1',
  room: 0,
  gap: 4,
  rank: 1,
  ...more,
});
const frame = { width: 600, height: 400 };
const place = (...wishes: LabelWish[]) => placeLabels(wishes, frame, 12);

const someWishes = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[A-Za-z]{3,14}$/),
    at: aPoint,
    number: fc.constantFrom('', '1', '25'),
    room: fc.integer({ min: 0, max: 200 }),
    gap: fc.integer({ min: 0, max: 12 }),
    rank: fc.integer({ min: 0, max: 9 }),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);
const someBoxes: fc.Arbitrary<Box[]> = fc.array(
  aPoint.map(([x, y]): Box => [x - 6, y - 6, x + 6, y + 6]),
  { maxLength: 10 },
);

describe('geometry: the line of a label', () => {
  it('is the middle of its box, half its height from the ends', () =>
    expect(labelLine({ box: [10, 20, 80, 36] })).to.deep.equal([[18, 28], [72, 28]])); // prettier-ignore

  it('is a point where the box is high', () =>
    expect(labelLine({ box: [10, 20, 20, 36] })).to.deep.equal([[15, 28], [15, 28]])); // prettier-ignore
});

describe('geometry: labels', () => {
  it('never overlap one another nor what is taken, and stay inside the frame', () => {
    fc.assert(
      fc.property(someWishes, aFrame, someBoxes, fc.array(aPoint, { maxLength: 40 }), (wishes, size, taken, lines) => {
        const labels = placeLabels(wishes.map((one) => wish(one.id, one.at, one)), size, 12, taken, lines); // prettier-ignore
        labels.forEach(({ box, id }, i) => {
          for (const other of [...taken, ...labels.slice(i + 1).map((label) => label.box)])
            expect(boxesOverlap(box, other), id).to.equal(false);
          expect(isInside([box[0], box[1]], [0, 0, size.width, size.height]), id).to.equal(true);
          expect(isInside([box[2], box[3]], [0, 0, size.width, size.height]), id).to.equal(true);
        });
        expect(new Set(labels.map(({ id }) => id)).size).to.equal(labels.length);
      }),
    );
  });

  it('keep what they say inside their box', () => {
    fc.assert(
      fc.property(someWishes, (wishes) => {
        for (const { x, anchor, text, number, box } of place(...wishes.map((one) => wish(one.id, one.at, one)))) {
          const width = textWidth([text, number].filter(Boolean).join(' '), 12);
          const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
          expect(left).to.be.at.least(box[0]);
          expect(left + width).to.be.at.most(box[2]);
        }
      }),
    );
  });

  it('stand near what they name', () => {
    fc.assert(
      fc.property(someWishes, (wishes) => {
        for (const { id, box } of place(...wishes.map((one) => wish(one.id, one.at, one)))) {
          const { at, gap } = wishes.find((one) => one.id === id)!;
          const away = Math.hypot(
            Math.max(box[0] - at[0], 0, at[0] - box[2]),
            Math.max(box[1] - at[1], 0, at[1] - box[3]),
          );
          expect(away).to.be.at.most(2 * gap + 16);
        }
      }),
    );
  });

  it('stand over a shape that is wide enough, else beside it', () => {
    const at: Point = [300, 200];
    expect(place(wish('Wide', at, { room: 200 }))[0]).to.include({ x: 300, y: 200, anchor: 'middle' });
    expect(isInside(at, place(wish('Narrow', at, { room: 10 }))[0]!.box)).to.equal(false);
  });

  it('give the place to the larger, whatever the order', () => {
    const [small, large] = [wish('Small', [590, 390], { rank: 1 }), wish('Large', [592, 391], { rank: 2 })];
    for (const wishes of [
      [small, large],
      [large, small],
    ])
      // prettier-ignore
      expect(place(...wishes)[0]?.id).to.equal('Large');
  });

  it('fall back to the number alone where the name has no room, then to nothing', () => {
    const narrow = { width: 40, height: 60 };
    const long = wish('Constantinople', [20, 30], { number: '12' });
    expect(placeLabels([long], narrow, 12)[0]).to.include({ text: '', number: '12' });
    expect(placeLabels([{ ...long, number: '' }], narrow, 12)).to.deep.equal([]);
    expect(placeLabels([long], { width: 10, height: 10 }, 12)).to.deep.equal([]);
  });

  it('say something shorter before they say only a number', () => {
    const tight = { width: 110, height: 60 };
    const [label] = placeLabels([wish('Khorasan Province (ISKP)', [4, 30], { shorter: 'Khorasan' })], tight, 12);
    expect(label?.text).to.equal('Khorasan');
  });

  it('keep off a line where another place is clear of it', () => {
    const line = Array.from({ length: 10 }, (_, i): Point => [305 + 10 * i, 200]);
    const [label] = placeLabels([wish('Place', [300, 200])], frame, 12, [], line);
    expect(line.filter((point) => isInside(point, label!.box))).to.deep.equal([]);
  });

  it('are left out where a crowd of lines would be covered', () => {
    const lines = Array.from({ length: 120 * 40 }, (_, i): Point => [(i % 120) * 5, Math.floor(i / 120) * 10]);
    expect(placeLabels([wish('Place', [300, 200], { number: '' })], frame, 12, [], lines)).to.deep.equal([]);
  });
});
