import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { MarksController } from '../../src/controllers/marks.js';
import type { Point } from '../../src/geometry/frame.js';
import { nearestMark } from '../../src/geometry/nearest.js';
import type { Drawing, Mark } from '../../src/views/drawing.js';

const mark = (id: string, at: Point = [0, 0], name = id): Mark => ({
  id,
  at,
  name: () => name,
  tip: () => ({ title: name, value: '', lines: [] }),
  about: { target: id },
});

/** As much of a drawing as the controller looks at. */
const drawingOf = (
  marks: readonly Mark[],
  order: Drawing['order'],
  hitTest: Drawing['hitTest'] = (point) => nearestMark(marks, point),
) => ({ marks, order, hitTest }) as Drawing;

class MarksHost extends LitElement {
  drawing: Drawing | undefined;
  readonly chosen: string[] = [];
  readonly marks = new MarksController(
    this,
    () => this.drawing,
    ({ id }) => this.chosen.push(id),
  );
}
customElements.define('marks-host', MarksHost);

const ROW = [mark('one', [0, 0]), mark('two', [50, 0]), mark('three', [100, 0])];
const CROSS = [mark('middle', [100, 100]), mark('left', [0, 100]), mark('right', [200, 100]), mark('up', [100, 0])];

describe('MarksController', () => {
  let host: MarksHost;
  let marks: MarksController;

  beforeEach(() => {
    host = document.createElement('marks-host') as MarksHost;
    marks = host.marks;
    host.drawing = drawingOf(ROW, 'linear');
    document.body.append(host);
  });
  afterEach(() => host.remove());

  const keys = (...pressed: string[]) => pressed.map((key) => marks.key(key, false));
  const focusAfter = (...pressed: string[]) => {
    keys(...pressed);
    return marks.focused?.id;
  };

  describe('by keyboard', () => {
    it('begins at the first mark, and comes back to where it was', () => {
      marks.enter();
      expect(marks.focused?.id).to.equal('one');
      keys('ArrowRight');
      marks.enter();
      expect(marks.focused?.id).to.equal('two');
      marks.focus(undefined);
      marks.enter();
      expect(marks.focused?.id).to.equal('two');
      marks.focus(undefined);
      host.drawing = drawingOf([ROW[2]!], 'linear');
      marks.enter();
      expect(marks.focused?.id).to.equal('three');
    });

    const walks: [pressed: string[], id: string][] = [
      [['ArrowRight'], 'two'],
      [['ArrowDown', 'ArrowDown'], 'three'],
      [['End', 'ArrowLeft'], 'two'],
      [['End', 'ArrowUp', 'ArrowUp'], 'one'],
      [['End'], 'three'],
      [['End', 'Home'], 'one'],
      [['End', 'ArrowRight', 'ArrowRight'], 'three'],
    ];
    for (const [pressed, id] of walks)
      it(`walks one after the other: ${pressed.join(', ')} to ${id}`, () => {
        marks.enter();
        expect(focusAfter(...pressed)).to.equal(id);
      });

    it('walks as the eye sees in a chart that runs from right to left', () => {
      host.drawing = { ...drawingOf(ROW, 'linear'), isMirrored: true };
      marks.enter();
      expect(focusAfter('ArrowLeft')).to.equal('two');
      expect(focusAfter('ArrowDown')).to.equal('three');
      expect(focusAfter('ArrowRight')).to.equal('two');
      expect(focusAfter('ArrowUp')).to.equal('one');
      expect(focusAfter('ArrowRight')).to.equal('one');
    });

    it('walks to the nearest in a direction on a map', () => {
      host.drawing = drawingOf(CROSS, 'spatial');
      marks.enter();
      expect(focusAfter('ArrowLeft')).to.equal('left');
      expect(focusAfter('ArrowRight', 'ArrowRight')).to.equal('right');
      expect(focusAfter('ArrowLeft', 'ArrowUp')).to.equal('up');
    });

    it('stays at the edge, and keeps the page from scrolling then', () => {
      marks.enter();
      expect(keys('ArrowLeft')).to.deep.equal([true]);
      expect(marks.focused?.id).to.equal('one');
    });

    it('chooses by Enter and space', () => {
      marks.enter();
      keys('Enter', 'ArrowRight', ' ');
      expect(host.chosen).to.deep.equal(['one', 'two']);
    });

    it('leaves alone what is not its own: Tab, unknown keys, anything with a modifier', () => {
      marks.enter();
      expect(keys('Tab', 'F5', 'Shift', 'Escape')).to.deep.equal([false, false, false, false]);
      expect(marks.key('ArrowRight', true)).to.equal(false);
      expect(marks.focused?.id).to.equal('one');
    });

    it('finds a mark by the first letters of its name, the next one by the same letter again', () => {
      host.drawing = drawingOf(
        [mark('fr', [0, 0], 'France'), mark('de', [0, 0], 'Germany'), mark('gr', [0, 0], 'Greece')],
        'linear',
      );
      marks.enter();
      expect(focusAfter('g')).to.equal('de');
      expect(focusAfter('r')).to.equal('gr');
    });

    it('goes on by the same letter again, however fast', () => {
      host.drawing = drawingOf(
        ['France', 'Germany', 'Greece'].map((name) => mark(name)),
        'linear',
      );
      marks.enter();
      expect(focusAfter('g', 'g')).to.equal('Greece');
      expect(focusAfter('g')).to.equal('Germany');
    });

    it('takes a space between letters for one of them', () => {
      host.drawing = drawingOf(
        ['Iran', 'Iraq Province', 'Iraq Province to Kuwait'].map((name) => mark(name)),
        'linear',
      );
      marks.enter();
      expect(focusAfter(...'iraq province t')).to.equal('Iraq Province to Kuwait');
      expect(host.chosen).to.deep.equal([]);
    });

    it('means nothing where there are no marks', () => {
      host.drawing = drawingOf([], 'linear');
      marks.enter();
      expect(keys('ArrowRight', 'Enter', 'Home')).to.deep.equal([false, false, false]);
      expect(marks.active).to.equal(undefined);
    });
  });

  describe('by pointer', () => {
    const elements = (markup: Readonly<Record<string, string>>) => {
      const outer = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      for (const [name, value] of Object.entries(markup)) outer.setAttribute(name, value);
      const inner = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
      outer.append(inner);
      return inner;
    };

    it('means what the element under it names before anything near, and what lies there without one', () => {
      host.drawing = drawingOf(ROW, 'linear');
      expect(marks.find(elements({ 'data-mark': 'three' }), [50, 0])?.id).to.equal('three');
      expect(marks.find(null, [58, 3])?.id).to.equal('two');
      expect(marks.find(null, [25, 90])?.id).to.equal(undefined);
    });

    it('means no mark on a text that names none, however near one is', () => {
      host.drawing = drawingOf(ROW, 'linear');
      expect(marks.find(elements({}), [50, 0])).to.equal(undefined);
    });

    it('comes before the keyboard, and gives way to it again', () => {
      marks.enter();
      marks.hover(ROW[1]);
      expect(marks.active?.id).to.equal('two');
      marks.hover(undefined);
      expect(marks.active?.id).to.equal('one');
      marks.hover(ROW[1]);
      keys('End');
      expect(marks.active?.id).to.equal('three');
    });

    it('is quiet once its tooltip is dismissed, until it means another mark', () => {
      marks.hover(ROW[1]);
      expect(marks.tooltipMark?.id).to.equal('two');
      marks.dismissTooltip();
      expect([marks.tooltipMark, marks.active?.id]).to.deep.equal([undefined, 'two']);
      marks.hover(ROW[2]);
      expect(marks.tooltipMark?.id).to.equal('three');
    });
  });

  it('follows its mark into a new drawing, and forgets one that is gone', async () => {
    await host.updateComplete;
    marks.focus(ROW[1]);
    const moved = mark('two', [70, 5]);
    host.drawing = drawingOf([ROW[0]!, moved], 'linear');
    host.requestUpdate();
    await host.updateComplete;
    expect(marks.focused).to.equal(moved);
    host.drawing = drawingOf([ROW[0]!], 'linear');
    host.requestUpdate();
    await host.updateComplete;
    expect(marks.focused).to.equal(undefined);
  });

  describe('with a pointer on a mark that a new drawing lacks', () => {
    const draw = async (hitTest?: Drawing['hitTest']) => {
      await host.updateComplete;
      marks.hover(marks.find(null, [52, 3]));
      host.drawing = drawingOf([ROW[0]!], 'linear', hitTest);
      host.requestUpdate();
      await host.updateComplete;
    };

    it('says what lies there now', async () => {
      await draw((point) => mark('land', point));
      expect([marks.tooltipMark?.id, marks.tooltipMark?.at]).to.deep.equal(['land', [52, 3]]);
      await draw(() => mark('one'));
      expect(marks.tooltipMark).to.equal(ROW[0]);
    });

    it('says nothing where nothing does', async () => {
      await draw();
      expect(marks.active).to.equal(undefined);
    });
  });
});
