import { expect } from '@open-wc/testing';
import { runInSlices, turn } from '../../src/dataset/slices.js';

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
    expect(await turnsOf(() => {})).to.deep.equal({ log: ['a', 'b'], tasks: 1 });
  });

  it('lets the page have the next task once half a frame was worked', async () => {
    expect(await turnsOf((clock) => (clock.time += 10))).to.deep.equal({ log: ['a', 'b'], tasks: 2 });
  });
});

/** When the clock of a test begins: long after the one before. */
let begun = 0;

/** In which order two turns come, the first of which does some work by a clock, and how many tasks were asked for. */
async function turnsOf(work: (clock: { time: number }) => void): Promise<{ log: string[]; tasks: number }> {
  const log: string[] = [];
  const clock = { time: (begun += 1e6) };
  let tasks = 0;
  const [now, Channel] = [performance.now, MessageChannel];
  performance.now = () => clock.time;
  globalThis.MessageChannel = class extends Channel {
    constructor() {
      super();
      tasks++;
    }
  };
  const first = turn().then(() => {
    log.push('a');
    work(clock);
  });
  await Promise.all([first, turn().then(() => log.push('b'))]);
  performance.now = now;
  globalThis.MessageChannel = Channel;
  return { log, tasks };
}
