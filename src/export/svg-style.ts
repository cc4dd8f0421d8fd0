import type { StyleOf } from './svg-copy.js';

/** Properties that engines divide by the page's `zoom` inside SVG, though not in the HTML around it. */
const LENGTHS = /^(font-size|stroke-width|stroke-dasharray)$/;
const PROBED = 10;

/** Returns what the lengths of an SVG are to be multiplied by: 1 where an engine does not divide them. */
function lengthFactor(root: Element): number {
  const probe = document.createElementNS(root.namespaceURI, 'g');
  probe.setAttribute('stroke-width', String(PROBED));
  root.append(probe);
  const computed = parseFloat(getComputedStyle(probe).strokeWidth);
  probe.remove();
  return PROBED / computed || 1;
}

/** Returns how the elements of an SVG in the page look, whatever `zoom` it is under. */
export function stylesIn(root: Element): StyleOf<Element> {
  const factor = lengthFactor(root);
  if (factor === 1) return getComputedStyle;
  const inherited = getComputedStyle(root).fontSize;
  return (element) => {
    const style = getComputedStyle(element);
    const getPropertyValue = (name: string) => {
      const value = style.getPropertyValue(name);
      const isDivided = LENGTHS.test(name) && !(name === 'font-size' && value === inherited);
      return isDivided ? value.replace(/[\d.]+/g, (length) => String(Number(length) * factor)) : value;
    };
    return { getPropertyValue };
  };
}
