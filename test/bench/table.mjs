import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { root } from '../setup/install.mjs';

const PAGE = `${root}docs/speed.md`;
const OURS = 'ours';
const FLOOR = 'floor-pre';

const drawn = (scenario) => [scenario, ({ drawn }) => drawn];

/** What is compared: a scenario of the harness, and what of its samples. */
const COMPARED = {
  'drawn, 25 events': drawn('n=25'),
  'drawn, 1,000 events': drawn('n=1000'),
  'drawn, 10,000 events': drawn('n=10000'),
  'drawn, 100,000 events': drawn('n=100000'),
  'drawn, 1,000 events, a processor four times slower': drawn('n=1000 cpu4x'),
  'the same through slow 4G': drawn('n=1000 cpu4x slow4g'),
  'blocking time, 1,000 events, the slow processor': ['n=1000 cpu4x', ({ tbt }) => tbt],
  'longest task, 100,000 events': ['n=100000', ({ longest }) => longest],
  'work for a change of filters, 1,000 events': ['n=1000', ({ updateWork }) => updateWork],
  'work for a change of filters, 100,000 events': ['n=100000', ({ updateWork }) => updateWork],
  'work for a move over the map, 1,000 events': ['n=1000', ({ hoverMap }) => hoverMap?.work],
  'work for a move over the arrows, 1,000 events': ['n=1000', ({ hoverArcs }) => hoverArcs?.work],
  'memory, 1,000 events': ['n=1000', ({ heap }) => heap],
  'elements in the page, 1,000 events': ['n=1000', ({ nodes }) => nodes],
};

const SIZES = ['n=25', 'n=1000', 'n=10000', 'n=100000'];

function median(values) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

/** Medians of one run, and ratios taken round by round: what slows the machine down slows a round's pages alike. */
class Run {
  constructor(results) {
    this.results = results;
    this.peers = results.subjects.filter((name) => !/^(blank|floor|ours)/.test(name));
  }

  #values(subject, scenario, read) {
    const samples = this.results.samples.filter((one) => one.subject === subject && one.scenario === scenario);
    return new Map(samples.filter(({ failed }) => !failed).map((sample) => [sample.round, read(sample)]));
  }

  value(subject, [scenario, read]) {
    return median([...this.#values(subject, scenario, read).values()]);
  }

  ratio(subject, [scenario, read]) {
    const others = this.#values(subject, scenario, read);
    return median([...this.#values(OURS, scenario, read)].map(([round, value]) => value / others.get(round)));
  }

  bestPeer(what) {
    const values = this.peers.map((name) => [name, this.value(name, what)]).filter(([, value]) => value > 0);
    return values.sort((a, b) => a[1] - b[1])[0]?.[0];
  }
}

const times = (value) => (Number.isFinite(value) ? `${value.toFixed(2)} ×` : 'floor has none');
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map((_, i) => (i ? '--:' : '---'))), ...rows.map(row)].join('\n');

function comparison(run) {
  const rows = Object.entries(COMPARED).map(([name, what]) => {
    const peer = run.bestPeer(what);
    return [name, times(run.ratio(FLOOR, what)), peer ? `${times(run.ratio(peer, what))} (${peer})` : ''];
  });
  return table(['', 'to the floor', 'to the best peer'], rows);
}

function growth(run) {
  const at = (scenario, read) => run.value(OURS, [scenario, read]);
  const first = (read) => at(SIZES[0], read);
  const rows = SIZES.map((scenario) => {
    const { n } = run.results.scenarios.find(({ key }) => key === scenario);
    const { br } = run.results.sizes[OURS][scenario].data;
    const [drawn, task] = [({ drawn }) => drawn, ({ task }) => task].map((read) => at(scenario, read) / first(read));
    const megabytes = at(scenario, ({ heap }) => heap) / 1e6;
    return [
      n.toLocaleString('en'),
      times(drawn),
      times(task),
      `${megabytes.toFixed(1)} MB`,
      at(scenario, ({ nodes }) => nodes),
      `${(br / 1000).toFixed(1)} kB`,
    ];
  });
  return table(['events', 'until drawn', 'work of the page', 'memory', 'elements', 'data, brotli'], rows);
}

/** Puts a text between a page's two marks of a name. */
function between(page, name, text) {
  const marks = new RegExp(`(<!-- ${name} -->)[^]*(<!-- /${name} -->)`);
  if (!marks.test(page)) throw new Error(`${PAGE} has no place for ${name}`);
  return page.replace(marks, (_, open, close) => `${open}\n\n${text}\n\n${close}`);
}

/** Writes the tables of docs/speed.md from a result file of the harness. */
export async function writeTables(file) {
  const results = JSON.parse(readFileSync(file, 'utf8'));
  const run = new Run(results);
  const { machine, chrome, rounds, date } = results;
  const when = `${date.slice(0, 10)}, ${chrome}, ${machine.cores} cores (${machine.cpu}), median of ${rounds} rounds, beside ${run.peers.join(', ')}.`;
  const filled = between(readFileSync(PAGE, 'utf8'), 'comparison', `${when}\n\n${comparison(run)}`);
  writeFileSync(PAGE, await format(between(filled, 'growth', growth(run)), { parser: 'markdown' }));
}
