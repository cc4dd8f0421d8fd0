import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  circleRadius,
  classLimits,
  classOf,
  DEFAULT_CLASSES,
  MOST_CLASSES,
  parseClasses,
  rampStep,
  ticksAlong,
} from '../../src/geometry/scale.js';

const someClasses = fc
  .uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: MOST_CLASSES })
  .map((bounds) => bounds.sort((a, b) => a - b));

describe('geometry: classes', () => {
  const cases: [count: number, index: number | null][] = [
    [0, null],
    [1, 0],
    [2, 1],
    [4, 1],
    [5, 2],
    [9, 2],
    [10, 3],
    [19, 3],
    [20, 4],
    [1e9, 4],
  ];
  for (const [count, index] of cases)
    it(`puts ${count} in class ${index}`, () => expect(classOf(count, DEFAULT_CLASSES)).to.equal(index));

  it('says the limits that it colours by: each count from the least class up is within those of its class alone', () => {
    fc.assert(
      fc.property(someClasses, fc.integer({ min: 0, max: 2000 }), (classes, count) => {
        const holding = classLimits(classes).flatMap(([least, most], i) =>
          count >= least && count <= (most ?? Infinity) ? [i] : [],
        );
        const index = classOf(count, classes);
        expect(holding).to.deep.equal(index === null ? [] : [index]);
      }),
    );
  });

  it('uses the ramp from end to end, darker for more, never one step for two classes', () => {
    fc.assert(
      fc.property(someClasses, (classes) => {
        const steps = classes.map((_, i) => rampStep(i, classes));
        expect(steps).to.deep.equal([...new Set(steps)].sort((a, b) => a - b));
        if (classes.length > 1) expect([steps[0], steps.at(-1)]).to.deep.equal([0, MOST_CLASSES - 1]);
      }),
    );
  });

  it('has a step in the middle of the ramp for a single class', () => expect(rampStep(0, [1])).to.equal(2));

  it('reads what it writes', () => {
    fc.assert(
      fc.property(someClasses, (classes) => {
        expect(parseClasses(classes.join(', '))).to.deep.equal(classes);
      }),
    );
  });

  for (const text of ['', '0,1', '2,1', '1,1', '1.5', '1,2,3,4,5,6', 'one', '1,,2', '-1', 'NaN', 'Infinity', '1e99'])
    it(`reads no classes from '${text}'`, () => expect(parseClasses(text)).to.equal(null));
});

describe('geometry: numbers of an axis', () => {
  const TICKS: readonly [most: number, length: number, labelWidth: number, values: readonly number[]][] = [
    [3, 400, 7, [0, 1, 2, 3]],
    [17, 400, 14, [0, 5, 10, 15]],
    [48_210, 400, 42, [0, 10_000, 20_000, 30_000, 40_000]],
    [48_210, 168, 42, [0, 40_000]],
    [48_210, 90, 42, [0, 40_000]],
    [48_210, 60, 42, [0]],
    [1, 200, 7, [0, 1]],
  ];
  for (const [most, length, labelWidth, values] of TICKS)
    it(`to ${most} on ${length} px are ${values.join(', ')}`, () => {
      expect(ticksAlong(most, length, labelWidth)).to.deep.equal(values);
    });

  it('are whole, rise from 0, and have room', () => {
    const between = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(between(1, 1e9), between(30, 900), between(6, 90), (most, length, width) => {
        const values = ticksAlong(most, length, width);
        expect(values[0]).to.equal(0);
        for (const [i, value] of values.slice(1).entries()) {
          expect(Number.isInteger(value) && value <= most).to.equal(true);
          expect(((value - values[i]!) / most) * length).to.be.above(width);
        }
      }),
    );
  });
});

describe('geometry: circles', () => {
  it('have areas in proportion to their counts', () => {
    const counts = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const largest = Math.max(a, b);
        const [ra, rb] = [circleRadius(a, largest, 26), circleRadius(b, largest, 26)];
        if (largest >= 20) expect(Math.max(ra, rb)).to.be.closeTo(26, 1e-9);
        expect(ra ** 2 / rb ** 2).to.be.closeTo(a / b, (1e-9 * a) / b);
      }),
    );
  });

  it('are as large for one whatever the largest is, up to twenty', () => {
    const radii = [1, 2, 19, 20].map((largest) => circleRadius(1, largest, 20));
    expect(new Set(radii).size).to.equal(1);
    expect(circleRadius(1, 80, 20)).to.be.closeTo(radii[0]! / 2, 1e-9);
  });

  it('have no radius for nothing', () => expect(circleRadius(0, 0, 26)).to.equal(0));
});
