import { expect } from '@open-wc/testing';
import { memoFor, memoLast } from '../../src/elements/memo.js';

describe('memos', () => {
  const counted = () => {
    const calls: unknown[][] = [];
    const work = (...args: unknown[]) => ({ made: calls.push(args) });
    return { calls, work };
  };

  it('work once for the same arguments, and anew for others', () => {
    const { calls, work } = counted();
    const memo = memoLast(work);
    const first = memo(1, NaN);
    expect(memo(1, NaN)).to.equal(first);
    expect(memo(1)).not.to.equal(first);
    expect(calls).to.deep.equal([[1, NaN], [1]]);
  });

  it('remember the last call for each object, whoever asks', () => {
    const { calls, work } = counted();
    const memo = memoFor<object, [number], { made: number }>(work);
    const [a, b] = [{}, {}];
    const ofA = memo(a, 1);
    const ofB = memo(b, 1);
    expect(ofA).not.to.equal(ofB);
    expect(memo(a, 1)).to.equal(ofA);
    expect(memo(b, 1)).to.equal(ofB);
    memo(a, 2);
    expect(memo(a, 1)).not.to.equal(ofA);
    expect(calls.length).to.equal(4);
  });
});
