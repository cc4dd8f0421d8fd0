/** Frames of the browser: after as many without a change a height counts, and after so many none is expected. */
const [SAME_FRAMES, MAX_FRAMES] = [8, 300];
const MARKS = '[role=listbox], [part~=event]';

/** Measures the page that an iframe snippet would show, in a frame that is not seen. */
export class FrameProbe {
  readonly #frame = document.createElement('iframe');
  #latest = 0;

  constructor() {
    this.#frame.className = 'probe';
    this.#frame.title = 'The chart, measured';
    this.#frame.inert = true;
    document.body.append(this.#frame);
  }

  /** The page's heights at widths in CSS pixels; `null` once another measurement has begun, or where nothing is drawn. */
  async heights(address: string, widths: readonly number[]): Promise<number[] | null> {
    const turn = ++this.#latest;
    await this.#open(address);
    const heights: number[] = [];
    for (const width of widths) {
      this.#frame.style.width = `${width}px`;
      const height = await this.#settledHeight();
      if (turn !== this.#latest || height === null) return null;
      heights.push(height);
    }
    return heights;
  }

  #open(address: string): Promise<unknown> {
    const loaded = new Promise((resolve) => this.#frame.addEventListener('load', resolve, { once: true }));
    this.#frame.src = address;
    return loaded;
  }

  /** The height once it has stayed the same for some frames; `null` where no chart appears. */
  async #settledHeight(): Promise<number | null> {
    const body = this.#frame.contentDocument?.body;
    let [last, same] = [-1, 0];
    for (let frames = 0; frames < MAX_FRAMES && same < SAME_FRAMES; frames += 1) {
      await new Promise(requestAnimationFrame);
      const height = Math.ceil(body?.getBoundingClientRect().height ?? 0);
      const isDrawn = body?.querySelector('main > :not(noscript)')?.shadowRoot?.querySelector(MARKS) != null;
      same = isDrawn && height === last ? same + 1 : 0;
      last = height;
    }
    return same === SAME_FRAMES ? last : null;
  }
}
