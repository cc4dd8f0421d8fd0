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

  it('settles in a later task, in the order in which it was asked for', async () => {
    const log: string[] = [];
    const { port1, port2 } = new MessageChannel();
    const task = new Promise((resolve) => (port1.onmessage = resolve)).then(() => log.push('task'));
    port2.postMessage(null);
    const later = ['a', 'b'].map((name) => yieldToMain().then(() => log.push(name)));
    await Promise.resolve();
    expect(log).to.deep.equal([]);
    await Promise.all([...later, task]);
    expect(log).to.deep.equal(['task', 'a', 'b']);
    port1.close();
  });
});
