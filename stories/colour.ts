import { linear, type Linear } from '../src/cli/colour.js';
import { seen, type Vision } from './vision.js';

let pen: CanvasRenderingContext2D | null = null;

/** Any colour that the browser can read, opaque, as linear light. */
export function readColour(css: string): Linear {
  pen ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas to read colours with');
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [linear(red), linear(green), linear(blue)];
}

/** OKLab, by Björn Ottosson (2020), where distances are about as large as they look. */
function oklab([red, green, blue]: Linear): Linear {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

/** How far apart two colours look: 0 the same, 0.02 just noticeable, 1 black and white. */
export function distance(a: Linear, b: Linear, vision?: Vision): number {
  const [one, other] = vision ? [seen(a, vision), seen(b, vision)] : [a, b];
  const [p, q] = [oklab(one), oklab(other)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
