import { differenceEuclidean, parse, type Color, type Rgb } from 'culori';
import { seen, type Vision } from './vision.js';

let pen: CanvasRenderingContext2D | null = null;

/** Any colour that the browser can read, opaque, as its screen shows it. */
export function readColour(css: string): Rgb {
  pen ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas to read colours with');
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return parse(`rgb(${red} ${green} ${blue})`) as Rgb;
}

const difference = differenceEuclidean('oklab');

/** Distance of two colours in OKLab: 0 the same, 0.02 just noticeable, 1 black and white. */
export function distance(a: Color, b: Color, vision?: Vision): number {
  return vision ? difference(seen(a, vision), seen(b, vision)) : difference(a, b);
}
