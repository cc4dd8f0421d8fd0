import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { estimateText, type MeasureText } from '../geometry/text-width.js';

/** By the list of families. */
const measures = new Map<string, MeasureText>();
const connected = new Set<TypefaceController>();
let canvas: CanvasRenderingContext2D | null | undefined;

/**
 * Measures texts as this browser draws them in a list of font families. Every digit counts as a zero, since the digits of
 * numbers are equally wide in charts.
 */
export function measureIn(families: string): MeasureText {
  let measure = measures.get(families);
  if (!measure) measures.set(families, (measure = makeMeasure(families)));
  return measure;
}

function makeMeasure(families: string): MeasureText {
  canvas ??= document.createElement('canvas').getContext('2d');
  return (text, size, weight = 400) => {
    if (!canvas) return estimateText(text, size, weight);
    canvas.font = `${weight} ${size}px ${families}`;
    return canvas.measureText(text.replace(/\d/g, '0')).width;
  };
}

/** The names in a list of font families, in lower case and without quotation marks. */
export function familyNames(families: string): string[] {
  return families.split(',').map((name) =>
    name
      .trim()
      .replace(/^["']|["']$/g, '')
      .toLowerCase(),
  );
}

/** Forgets what was measured in the place of fonts that have arrived, and has the charts drawn anew that it was for. */
function remeasure(faces: Iterable<FontFace>): void {
  const arrived = new Set([...faces].flatMap(({ family }) => familyNames(family)));
  for (const families of measures.keys())
    if (familyNames(families).some((name) => arrived.has(name))) measures.delete(families);
  for (const controller of connected) controller.refresh();
}

const onLoaded = ({ fontfaces }: FontFaceSetLoadEvent) => remeasure(fontfaces);

let isAwaiting = false;

/** WebKit has no event for the fonts of style sheets, and its `document.fonts.ready` does not wait for them. */
function awaitFonts(): void {
  if (isAwaiting || document.fonts?.status !== 'loading') return;
  isAwaiting = true;
  const faces = [...document.fonts].filter(({ status }) => status === 'loading');
  void Promise.allSettled(faces.map(({ loaded }) => loaded)).then(() => {
    isAwaiting = false;
    remeasure(faces);
  });
}

/** Knows the typeface that the host's texts are drawn in, and updates the host when a web font arrives for it. */
export class TypefaceController implements ReactiveController {
  #families: string | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    if (connected.size === 0) document.fonts?.addEventListener('loadingdone', onLoaded);
    connected.add(this);
  }

  hostDisconnected(): void {
    connected.delete(this);
    if (connected.size === 0) document.fonts?.removeEventListener('loadingdone', onLoaded);
  }

  hostUpdated(): void {
    if (this.#families) awaitFonts();
  }

  /** Another function whenever texts would measure otherwise. */
  get measure(): MeasureText {
    if (isServer) return estimateText;
    this.#families = this.#current();
    return measureIn(this.#families);
  }

  refresh(): void {
    if (this.#families && !measures.has(this.#families)) this.host.requestUpdate();
  }

  /** Of the figure, once there is one: a page can style that by its part. */
  #current(): string {
    const figure = this.host.shadowRoot?.querySelector('.figure');
    const style = getComputedStyle(figure ?? this.host);
    return (figure ? '' : style.getPropertyValue('--extops-font').trim()) || style.fontFamily;
  }
}
