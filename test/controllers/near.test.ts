import { expect } from '@open-wc/testing';
import { addChart, drawn, find, removeCharts } from '../helpers/chart.js';
import { until } from '../helpers/until.js';
import { toyFile } from '../toy/dataset.js';

describe('NearController', () => {
  const { requestIdleCallback } = window;
  let idle: (() => void)[] = [];

  beforeEach(() => {
    idle = [];
    window.requestIdleCallback = ((run: () => void) => idle.push(run)) as typeof requestIdleCallback;
  });

  afterEach(() => {
    window.requestIdleCallback = requestIdleCallback;
    document.querySelector('.far')?.remove();
    removeCharts();
    scrollTo(0, 0);
  });

  /** A chart below what is a number of windows high. */
  function addBelow(windows: number, display = '') {
    const far = Object.assign(document.createElement('div'), { className: 'far' });
    far.style.height = `${windows * innerHeight}px`;
    document.body.append(far);
    const chart = addChart('extops-map', { data: toyFile });
    chart.parentElement!.style.display = display;
    return chart;
  }

  const isDrawn = (chart: HTMLElementTagNameMap['extops-map']) => find(chart, '.vacant') === null;

  /** A chart that had to wait, once it knows that it has to. */
  async function addFar() {
    const chart = addBelow(4);
    await until(() => idle.length > 0);
    await chart.updateComplete;
    expect(isDrawn(chart)).to.equal(false);
    return chart;
  }

  it('draws what is less than a window away', async () => {
    const chart = addBelow(1.5);
    await until(() => isDrawn(chart));
    expect(idle).to.have.length(0);
  });

  it('waits with what is farther, and keeps a place for it, until a reader comes near', async () => {
    const chart = await addFar();
    expect(chart.offsetHeight).to.be.greaterThan(300);
    await drawn(chart);
    expect(isDrawn(chart)).to.equal(true);
  });

  it('draws all before the page is printed, at once', async () => {
    const chart = await addFar();
    dispatchEvent(new Event('beforeprint'));
    expect(isDrawn(chart)).to.equal(true);
  });

  it('looks when all that came together have taken their places', async () => {
    const charts = Array.from({ length: 12 }, () => addChart('extops-map', { data: toyFile }));
    await until(() => isDrawn(charts[0]!));
    await Promise.all(charts.map((chart) => chart.updateComplete));
    expect(charts.map(isDrawn)).to.include(false);
    for (const chart of charts)
      expect(isDrawn(chart), `at ${chart.offsetTop}`).to.equal(chart.offsetTop < 2 * innerHeight);
  });

  it('looks for all that came together before one of them is drawn, so that the page is laid out once', async () => {
    const charts = Array.from({ length: 3 }, () => addChart('extops-map', { data: toyFile }));
    const isShown = (chart: (typeof charts)[number]) => find(chart, '.picture') !== null;
    const looks: boolean[] = [];
    for (const chart of charts) {
      chart.getBoundingClientRect = () => {
        looks.push(charts.some(isShown));
        return HTMLElement.prototype.getBoundingClientRect.call(chart);
      };
    }
    await Promise.all(charts.map((chart) => chart.updateComplete));
    expect(charts.map(isShown)).to.include(true);
    expect(looks).to.deep.equal([false, false, false]);
  });

  it('draws all once the page has nothing else to do', async () => {
    const chart = await addFar();
    for (const run of idle) run();
    await until(() => isDrawn(chart));
  });

  it('draws what is not shown, as it has to know its height', async () => {
    const chart = addBelow(4, 'none');
    await until(() => isDrawn(chart));
  });
});
