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

  it('gives turns in the order in which they were asked for, in one task where little is done', async () => {
    expect(await turnsOf(() => {})).to.deep.equal(['a', 'b', 'next task']);
  });

  it('lets the page have the next task once half a frame was worked', async () => {
    const untilLate = () => {
      for (const start = performance.now(); performance.now() < start + 10;);
    };
    expect(await turnsOf(untilLate)).to.deep.equal(['a', 'next task', 'b']);
  });
});

/** In which order two turns come, and a task that is asked for in the first of them, which does some work. */
async function turnsOf(work: () => void): Promise<string[]> {
  const log: string[] = [];
  let next: Promise<unknown> = Promise.resolve();
  const first = turn().then(() => {
    log.push('a');
    next = pause().then(() => log.push('next task'));
    work();
  });
  await Promise.all([first, turn().then(() => log.push('b'))]);
  await next;
  return log;
}
