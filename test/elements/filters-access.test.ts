import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { add, all, focused, form, one, other, removeForm, settled } from '../helpers/filter-form.js';
import { until } from '../helpers/until.js';
import { itWithMedia } from '../setup/emulate.js';

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await settled();
}

describe('<extops-filters>', () => {
  afterEach(removeForm);

  describe('by keyboard alone', () => {
    it('leads through every control in the order of the page, and back out', async () => {
      await add();
      const after = Object.assign(document.createElement('button'), { textContent: 'after' });
      const before = Object.assign(document.createElement('button'), { textContent: 'before' });
      form.before(before);
      form.after(after);
      for (const details of all<HTMLDetailsElement>('details')) details.open = true;
      other.link.setFilters({ target: 'DEU' });
      await settled();
      before.focus();
      const visited: Element[] = [];
      for (let i = 0; i < 60 && document.activeElement !== after; i++) {
        await press('Tab');
        if (focused()) visited.push(focused()!);
      }
      expect(document.activeElement).to.equal(after);
      const stops = all('button, select, input, summary');
      const scrollers = all('.long');
      expect(visited.filter((element) => !scrollers.includes(element as HTMLElement))).to.deep.equal(stops);
      before.remove();
      after.remove();
    });

    it('chooses, opens a list, takes back', async () => {
      await add({ 'without-period': '' });
      one('input[name=outcome]').focus();
      await press(' ');
      expect(other.link.filters).to.deep.equal({ outcome: 'attack' });
      one('.target summary').focus();
      await press('Enter', 'Tab');
      if (focused()!.matches('.long')) await press('Tab');
      await press(' ');
      expect(other.link.filters).to.deep.equal({ outcome: 'attack', target: 'DEU' });
      one('select[name=lens]').focus();
      await press('ArrowDown');
      expect(other.link.filters.lens).to.equal('claim');
      one('.chip').focus();
      await press('Enter', 'Enter', 'Enter');
      expect(other.link.filters).to.deep.equal({});
    });

    it('does not send the page away on Enter', async () => {
      await add();
      const prevented: boolean[] = [];
      form.shadowRoot!.addEventListener('submit', (event) => prevented.push(event.defaultPrevented));
      one<HTMLFormElement>('form').requestSubmit();
      one('input[name=outcome]').focus();
      await press('Enter');
      expect(prevented.length).to.be.greaterThan(0);
      expect(prevented).not.to.include(false);
    });
  });

  describe('is sound for every reader', () => {
    const busy = { period: '2024-H1', target: 'DEU,TUR', certainty: 'presumed', lens: 'claim' };

    async function addBusy(attributes: Record<string, string> = {}): Promise<void> {
      await add(attributes);
      await until(() => one('.option'), 'its language is there');
      other.link.setFilters(busy);
      for (const details of all<HTMLDetailsElement>('details')) details.open = true;
      await settled();
    }

    async function isSound(): Promise<void> {
      await expect(form).to.be.accessible();
    }

    afterEach(() => {
      document.body.removeAttribute('bgcolor');
      document.documentElement.removeAttribute('dir');
    });

    it('in light', async () => {
      await addBusy({ theme: 'light' });
      await isSound();
    });

    it('in dark', async () => {
      document.body.setAttribute('bgcolor', '#16181b');
      await addBusy({ theme: 'dark' });
      await isSound();
    });

    it('from right to left', async () => {
      await addBusy({ lang: 'ar', dir: 'rtl' });
      expect(getComputedStyle(one('form')).direction).to.equal('rtl');
      const [box, name] = [one('.option input'), one('.option .name')].map((part) => part.getBoundingClientRect());
      expect(box!.left).to.be.greaterThan(name!.left);
      await isSound();
    });

    it('at 320 and at 280 pixels', async () => {
      for (const width of [320, 280]) {
        await setViewport({ width, height: 700 });
        await addBusy({ style: `inline-size: ${width - 16}px` });
        for (const part of all('.chip, summary, select, label, legend, [role=status], .action')) {
          const { left, right } = part.getBoundingClientRect();
          const box = form.getBoundingClientRect();
          expect(left, part.className).to.be.at.least(box.left - 1);
          expect(right, part.className).to.be.at.most(box.right + 1);
        }
        await isSound();
        form.remove();
        other.remove();
      }
      await setViewport({ width: 800, height: 600 });
    });

    itWithMedia('in print: what is active, without the controls', async () => {
      await emulateMedia({ media: 'print' });
      await addBusy();
      expect(getComputedStyle(one('.facets')).display).to.equal('none');
      expect(one('.chips').getClientRects().length).to.be.greaterThan(0);
      await emulateMedia({ media: 'screen' });
    });

    it('with targets of 24 pixels at least', async () => {
      await addBusy();
      for (const target of all('button, select, summary, label.option')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML.slice(0, 80)).to.be.at.least(24);
      }
    });

    it('with a legend or a label for every control', async () => {
      await addBusy();
      for (const control of all<HTMLInputElement | HTMLSelectElement>('input, select')) {
        expect(control.labels!.length, control.name).to.equal(1);
        if (control.name !== 'lens') expect(control.closest('fieldset')!.querySelector('legend')).not.to.equal(null);
      }
    });
  });
});
