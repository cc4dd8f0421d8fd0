import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { wordsFor } from '../../src/messages/words.js';
import { filterFormView, type Facet, type FilterForm, type Option } from '../../src/views/filter-form.js';
import { drawHtml } from '../helpers/markup.js';

const words = wordsFor('en');

function option(value: string, count: number | null = 1, isChosen = false): Option {
  return { value, label: value.toUpperCase(), count, isChosen };
}

function facet(key: string, ...values: string[]): Facet {
  return { key, label: key, groups: [{ label: null, options: values.map((value) => option(value)) }] };
}

const empty: FilterForm = {
  heading: { text: 'Filters', level: 3, isHidden: false },
  shown: 'Showing 1 of 2.',
  chips: [],
  period: null,
  facets: [],
  lens: null,
};

function draw(form: Partial<FilterForm>): HTMLElement {
  return drawHtml(filterFormView({ ...empty, ...form }, words));
}

function texts(root: Element, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
}

describe('the filter form’s view', () => {
  it('is a heading and a line that is announced where there is nothing to choose', () => {
    const root = draw({});
    expect(texts(root, '[role=heading]')).to.deep.equal(['Filters']);
    expect(root.querySelector('[role=heading]')!.getAttribute('aria-level')).to.equal('3');
    expect(texts(root, '[role=status]')).to.deep.equal(['Showing 1 of 2.']);
    expect(root.querySelector('input, select, button, fieldset')).to.equal(null);
  });

  it('gives every choice a label with its count, and none where it is not counted', () => {
    const options = [option('a', 1234, true), option('b', 0), option('c', null)];
    const root = draw({ facets: [{ key: 'target', label: 'Country', groups: [{ label: null, options }] }] });
    expect(texts(root, 'fieldset legend')).to.deep.equal(['Country']);
    expect(texts(root, 'label')).to.deep.equal(['A (1,234)', 'B (0)', 'C']);
    const boxes = [...root.querySelectorAll('input')].map(({ name, value, checked }) => [name, value, checked]);
    expect(boxes).to.deep.equal([
      ['target', 'a', true],
      ['target', 'b', false],
      ['target', 'c', false],
    ]);
  });

  it('folds a long list, and says how much of it is chosen', () => {
    const long = facet('target', 'a', 'b', 'c', 'd', 'e');
    expect(draw({ facets: [facet('outcome', 'a', 'b')] }).querySelector('details')).to.equal(null);
    expect(texts(draw({ facets: [long] }), 'summary')).to.deep.equal(['Choose from 5']);
    const groups = [{ label: null, options: [...long.groups[0]!.options.slice(1), option('f', 1, true)] }];
    expect(texts(draw({ facets: [{ ...long, groups }] }), 'summary')).to.deep.equal(['1 of 5 chosen']);
  });

  it('leaves a list open that a reader opened', () => {
    const root = document.createElement('div');
    const long = facet('target', 'a', 'b', 'c', 'd', 'e');
    render(filterFormView({ ...empty, facets: [long] }, words), root);
    root.querySelector('details')!.open = true;
    render(filterFormView({ ...empty, shown: 'other', facets: [{ ...long, label: 'other' }] }, words), root);
    expect(root.querySelector('details')!.open).to.equal(true);
  });

  it('names the groups of a list', () => {
    const groups = [
      { label: 'East', options: [option('a')] },
      { label: null, options: [option('none')] },
    ];
    const root = draw({ facets: [{ key: 'province', label: 'Province', groups }] });
    const named = root.querySelectorAll('[role=group]');
    expect([...named].map((group) => group.getAttribute('aria-label'))).to.deep.equal(['East']);
    expect(named[0]!.querySelectorAll('input')).to.have.length(1);
  });

  it('shows a control as it is chosen, though a reader set it otherwise', () => {
    const root = document.createElement('div');
    const form = (isChosen: boolean): FilterForm => ({
      ...empty,
      facets: [{ key: 'tier', label: 'tier', groups: [{ label: null, options: [option('core', 1, isChosen)] }] }],
      lens: {
        name: 'lens',
        label: 'Lens',
        options: [option('leading', null, !isChosen), option('claim', null, isChosen)],
      },
    });
    render(filterFormView(form(false), words), root);
    root.querySelector('input')!.checked = true;
    root.querySelector('select')!.value = 'claim';
    render(filterFormView(form(false), words), root);
    expect(root.querySelector('input')!.checked).to.equal(false);
    expect(root.querySelector('select')!.value).to.equal('leading');
    render(filterFormView(form(true), words), root);
    expect(root.querySelector('input')!.checked).to.equal(true);
    expect(root.querySelector('select')!.value).to.equal('claim');
  });

  it('offers to take back each active filter, and all', () => {
    const root = draw({
      chips: [
        { key: 'target', value: 'DEU', label: 'Germany', name: 'Target country: Germany' },
        { key: 'lens', value: 'claim', label: 'According to: claims', name: 'According to: claims' },
      ],
    });
    const buttons = [...root.querySelectorAll('button')].map((button) => ({ ...button.dataset }));
    expect(buttons).to.deep.equal([
      { key: 'target', value: 'DEU' },
      { key: 'lens', value: 'claim' },
      { action: 'clear' },
    ]);
    for (const chip of root.querySelectorAll('.chip')) {
      const [name, seen] = [chip.getAttribute('aria-label')!, chip.querySelector('bdi')!.textContent!];
      expect(name).to.match(/^Remove the filter /);
      expect(name).to.contain(seen);
    }
  });

  it('keeps markup text', () => {
    const text = '<img src=x onerror=alert(1)>"\'&';
    const root = draw({
      heading: { text, level: 2, isHidden: false },
      facets: [{ key: 'series', label: text, groups: [{ label: text, options: [{ ...option('x'), label: text }] }] }],
      chips: [{ key: 'series', value: text, label: text, name: text }],
    });
    expect(root.querySelector('img')).to.equal(null);
    expect(texts(root, 'bdi')).to.deep.equal([text, text]);
  });
});
