const RGB = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+%?))?\s*\)$/;
const SRGB = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/;

/** A computed colour as programs other than browsers read it. */
export interface Colour {
  /** `#rrggbb`; as the browser writes it where it is no sRGB colour. */
  readonly paint: string;
  /** 0 to 1. */
  readonly opacity: number;
}

function hex(values: readonly number[]): string {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** Reads what `getComputedStyle` gives for a colour. */
export function colourOf(computed: string): Colour {
  const [, ...rgb] = RGB.exec(computed) ?? [];
  const [, ...unit] = SRGB.exec(computed) ?? [];
  const [r, g, b, alpha = '1'] = rgb.length > 0 ? rgb : unit;
  if (r === undefined || g === undefined || b === undefined) return { paint: computed, opacity: 1 };
  const scale = rgb.length > 0 ? 1 : 255;
  return { paint: hex([r, g, b].map((value) => Number(value) * scale)), opacity: Number(alpha) };
}
