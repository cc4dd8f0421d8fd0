import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter } from 'node:path';
import { root } from './install.mjs';

/** Search path for tools: those of the packages first. */
export const PATH = [`${root}node_modules/.bin`, process.env.PATH].join(delimiter);

/** What the run of tests ends with: what was unsteady, and the counts. */
const SUMS = /^(?:unsteady in .+|\d+ passed, .+)$/gm;

/**
 * Runs commands, as many at once as there are processors, each when the steps named in its `after` went well.
 * One line per step, and those of its own that sum up where it `sums`; the output of a failed one in full.
 * Returns whether all went well.
 * A step stands in the list behind those it waits for.
 */
export async function runSteps(steps) {
  const lanes = new Lanes(availableParallelism());
  const outcomes = {};
  for (const step of steps) outcomes[step.name] = runStep(step, outcomes, lanes);
  return (await Promise.all(Object.values(outcomes))).every(Boolean);
}

async function runStep({ name, command, after = [], sums = false }, outcomes, lanes) {
  const before = await Promise.all(after.map((other) => outcomes[other]));
  if (!before.every(Boolean)) return report(false, name, 'left out');
  return lanes.run(async () => {
    const start = performance.now();
    const { status, output } = await execute(command);
    if (status !== 0) return report(false, name, `failed: ${command}`, output);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    return report(true, name, `${seconds} s`, sums ? output.match(SUMS)?.join('\n') : '');
  });
}

/** Prints how a step went, and what there is to show of its output. Returns whether it went well. */
function report(isFine, name, result, output = '') {
  console.log(`${isFine ? '✓' : '✗'} ${name} (${result})`);
  if (output) console.log(output);
  return isFine;
}

function execute(command) {
  const child = spawn(command, {
    cwd: root,
    env: { ...process.env, PATH },
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, output })));
}

/** At most so many jobs at once, the others wait in line. */
class Lanes {
  #free;
  #waiting = [];

  constructor(count) {
    this.#free = count;
  }

  async run(job) {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise((resolve) => this.#waiting.push(resolve));
    try {
      return await job();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
