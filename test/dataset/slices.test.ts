import { expect } from '@open-wc/testing';
import { runInSlices, yieldToMain } from '../../src/dataset/slices.js';

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

  it('yields until a later task, in the order in which that was asked for', async () => {
    const log: string[] = [];
    const later = ['a', 'b'].map((name) => yieldToMain().then(() => log.push(name)));
    for (let i = 0; i < 100; i++) await Promise.resolve();
    expect(log, 'after microtasks').to.deep.equal([]);
    await Promise.all(later);
    expect(log).to.deep.equal(['a', 'b']);
  });
});
