import { expect } from '@open-wc/testing';
import { pause, runInSlices, turn } from '../../src/dataset/slices.js';

describe('slices', () => {
  it('pauses once the budget is spent, and gives the result', async () => {
    let pauses = 0;
    const steps = (function* () {
      for (let i = 0; i < 3; i++) yield;
      return 'done';
    })();
    const result = await runInSlices(steps, async () => void pauses++, 0);
    expect([result, pauses]).to.deep.equal(['done', 3]);
  });

  it('gives turns in the order in which they were asked for, a task apart', async () => {
    const log: string[] = [];
    const between = pause().then(() => pause().then(() => log.push('between')));
    await Promise.all([turn().then(() => log.push('a')), turn().then(() => log.push('b')), between]);
    expect(log.indexOf('a')).to.be.lessThan(log.indexOf('b'));
    expect(log).to.have.length(3);
  });
});
