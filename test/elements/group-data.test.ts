import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { ExtopsFilters } from '../../src/elements/filters-form.js';
import { caseAddress } from '../bad-input/host.js';
import { addChart, removeCharts, textOf } from '../helpers/chart.js';
import { until } from '../helpers/until.js';
import { catchWarnings } from '../helpers/warnings.js';
import { toyFile } from '../toy/dataset.js';

/** Another topic, in which no country or province of the bundled edition is. */
const rail = {
  ...toyFile,
  id: 'rail',
  series: [{ id: 'lines', name: 'Northern lines', provinces: ['dawn'] }],
  noun: { one: 'delay', other: 'delays' },
};

let made = 0;

describe('<extops-filters> without data of its own', () => {
  const warnings = catchWarnings();
  let group: string;
  const forms: ExtopsFilters[] = [];

  beforeEach(() => (group = `shared-${made++}`));
  afterEach(() => {
    removeCharts();
    for (const form of forms.splice(0)) form.remove();
  });

  function addForm(attributes: Record<string, string> = {}): ExtopsFilters {
    const form = document.createElement('extops-filters');
    for (const [name, value] of Object.entries({ group, ...attributes })) form.setAttribute(name, value);
    document.body.prepend(form);
    forms.push(form);
    return form;
  }
  const map = (given: { attributes?: Record<string, string>; data?: unknown; inline?: unknown }) =>
    addChart('extops-map', { ...given, attributes: { group, ...given.attributes } });
  const count = (form: ExtopsFilters) => textOf(form.renderRoot.querySelector('[role=status]'));
  const text = (form: ExtopsFilters) => textOf(form.renderRoot.querySelector('.figure'));
  const warned = () => warnings.filter((line) => line.includes(`group '${group}'`));

  const ways: [string, object][] = [
    ['src', { attributes: { src: caseAddress('good') } }],
    ['inline JSON', { inline: rail }],
    ['the property', { data: rail }],
  ];
  for (const [way, given] of ways)
    it(`takes those of its group, given by ${way}, and at no time others`, async () => {
      const form = addForm();
      const counts = new Set<string>();
      const watch = new MutationObserver(() => counts.add(count(form)));
      watch.observe(form.renderRoot, { subtree: true, childList: true, characterData: true });
      const chart = map(given);
      await until(() => /^Showing/.test(count(form)), 'it offers choices');
      await until(() => chart['feed'].dataset);
      watch.disconnect();
      expect(form['feed'].dataset).to.equal(chart['feed'].dataset);
      expect(form['feed'].origin).to.equal('group');
      expect([...counts].filter((line) => line.startsWith('Showing'))).to.have.length(1);
      expect(text(form)).not.to.match(/ISKP|Iraq/);
      expect(warned()).to.deep.equal([]);
    });

  it('follows them when they change', async () => {
    const form = addForm();
    const chart = map({ data: rail });
    await until(() => /delays/.test(count(form)));
    chart.data = toyFile;
    await until(() => /plots/.test(count(form)), 'it follows');
    const other = map({ data: toyFile });
    chart.remove();
    other.data = rail;
    await until(() => /delays/.test(count(form)), 'it follows who is left');
  });

  it('waits for them with a word, and says when none of them came', async () => {
    const form = addForm();
    map({ attributes: { src: caseAddress('late', { ms: 300, id: 'slow' }) } });
    await until(() => /^Loading the data/.test(textOf(form.renderRoot.querySelector('.status'))), 'it waits');
    await until(() => /^Showing/.test(count(form)), 'it offers choices');

    group = `shared-${made++}`;
    const other = addForm();
    map({ attributes: { src: caseAddress('status-404') } });
    await until(() => other.renderRoot.querySelector('[role=alert]'), 'it says so');
    expect(textOf(other.renderRoot.querySelector('[role=alert]'))).to.equal('The data could not be loaded.');
    expect(other['feed'].dataset).to.equal(null);
  });

  it('takes the bundled edition where its group shows that, and where it has none', async () => {
    const [form, alone] = [addForm(), addForm({ group: '' })];
    const chart = map({});
    await until(() => /^Showing/.test(count(form)) && /^Showing/.test(count(alone)));
    expect(form['feed'].dataset).to.equal(chart['feed'].dataset);
    expect(alone['feed'].origin).to.equal('bundled');
  });

  it('warns once where its widgets show different data, and counts the first', async () => {
    const form = addForm();
    map({ data: rail });
    map({ data: toyFile });
    map({ data: { ...toyFile } });
    await until(() => warned().length > 0, 'it warns');
    await until(() => /delays/.test(count(form)));
    expect(warned()).to.deep.equal([
      `extops: group '${group}': a form counts 'rail' to 2024-09-10, a widget shows 'toy' to 2024-09-10`,
    ]);
  });

  it('warns where its own data are not those of its widgets, and counts its own', async () => {
    const form = addForm();
    form.data = toyFile;
    map({ data: rail });
    await until(() => warned().length > 0, 'it warns');
    expect(count(form)).to.match(/plots/);
    expect(form['feed'].origin).to.equal('property');
  });
});
