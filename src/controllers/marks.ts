import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { markInDirection, type Direction } from '../geometry/nearest.js';
import type { Point } from '../geometry/frame.js';
import type { Drawing, Mark } from '../views/drawing.js';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Which mark the reader means: with a pointer (hover, tap) or a keyboard (one tab stop, arrows). The mark with the
 * attention has the tooltip.
 */
export class MarksController implements ReactiveController {
  hovered: Mark | undefined;
  focused: Mark | undefined;
  #drawn: Drawing | undefined;
  #pointer: Point = [0, 0];
  /** Of the mark that had the focus last. */
  #lastId: string | undefined;
  #isQuiet = false;
  #typed = '';
  #typedAt = -Infinity;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly drawing: () => Drawing | undefined,
    private readonly choose: (mark: Mark) => void,
  ) {
    host.addController(this);
  }

  /** The mark with the attention. */
  get active(): Mark | undefined {
    return this.hovered ?? this.focused;
  }

  /** The mark whose tooltip shows: that with the attention, until Escape takes the tooltip away. */
  get tooltipMark(): Mark | undefined {
    return this.#isQuiet ? undefined : this.active;
  }

  hostDisconnected(): void {
    this.focus(undefined);
  }

  hostUpdate(): void {
    const drawing = this.drawing();
    if (drawing === this.#drawn) return;
    this.#drawn = drawing;
    const refresh = (mark: Mark | undefined) => drawing?.marks.find(({ id }) => id === mark?.id);
    const there = drawing?.hitTest(this.#pointer);
    this.focused = refresh(this.focused);
    this.hovered &&= refresh(this.hovered) ?? refresh(there) ?? there;
  }

  /**
   * Returns the mark under a pointer: that of the topmost element, a label or a shape; where that has none, what lies there.
   * A text that names no mark, such as a number of the axis, is none.
   */
  find(element: Element | null, point: Point): Mark | undefined {
    const drawing = this.drawing();
    this.#pointer = point;
    const id = element?.closest('[data-mark]')?.getAttribute('data-mark');
    const own = drawing?.marks.find((mark) => mark.id === id);
    return own ?? (element?.closest('text') ? undefined : drawing?.hitTest(point));
  }

  hover(mark: Mark | undefined): void {
    if (mark?.id === this.hovered?.id) return;
    this.#attend(mark, this.focused);
  }

  focus(mark: Mark | undefined): void {
    this.#lastId = mark?.id ?? this.#lastId;
    this.#attend(undefined, mark);
  }

  #attend(hovered: Mark | undefined, focused: Mark | undefined): void {
    this.hovered = hovered;
    this.focused = focused;
    this.#isQuiet = false;
    this.host.requestUpdate();
  }

  /** Takes the tooltip away until another mark has the attention. */
  dismissTooltip(): void {
    this.#isQuiet = true;
    this.host.requestUpdate();
  }

  /** The keyboard arrives: where it was before, else at the first mark. */
  enter(): void {
    const marks = this.drawing()?.marks ?? [];
    if (!this.focused) this.focus(marks.find(({ id }) => id === this.#lastId) ?? marks[0]);
  }

  /** Returns whether the key meant something here. */
  key(key: string, isModified: boolean): boolean {
    const marks = this.drawing()?.marks ?? [];
    const from = this.focused ?? marks[0];
    if (!from || isModified) return false;
    if (key === 'Enter' || (key === ' ' && !this.#isTyping())) this.choose(from);
    else {
      const next = this.#next(key, marks, from);
      if (!next) return key in ARROWS;
      this.focus(next);
    }
    return true;
  }

  #next(key: string, marks: readonly Mark[], from: Mark): Mark | undefined {
    const arrow = ARROWS[key];
    if (key.length > 1) this.#typedAt = -Infinity;
    if (arrow) return this.#towards(arrow, marks, from);
    if (key === 'Home') return marks[0];
    if (key === 'End') return marks.at(-1);
    return key.length === 1 ? this.#typeAhead(key, marks, from) : undefined;
  }

  #towards(arrow: Direction, marks: readonly Mark[], from: Mark): Mark | undefined {
    const { order, isMirrored } = this.drawing() ?? {};
    if (order === 'spatial') return markInDirection(marks, from, arrow);
    const ahead = isMirrored ? 'left' : 'right';
    const step = arrow === ahead || arrow === 'down' ? 1 : -1;
    return marks[marks.indexOf(from) + step];
  }

  #isTyping(): boolean {
    return performance.now() - this.#typedAt < 1000;
  }

  /** Letters typed within a second are read together; one letter, or the same again, goes on to the next match. */
  #typeAhead(key: string, marks: readonly Mark[], from: Mark): Mark | undefined {
    this.#typed = this.#isTyping() && this.#typed !== key ? this.#typed + key : key;
    this.#typedAt = performance.now();
    const start = marks.indexOf(from) + (this.#typed.length === 1 ? 1 : 0);
    const wanted = this.#typed.toLocaleLowerCase();
    return [...marks.slice(start), ...marks.slice(0, start)].find((mark) =>
      mark.name().toLocaleLowerCase().startsWith(wanted),
    );
  }
}
