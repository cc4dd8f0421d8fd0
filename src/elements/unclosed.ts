import { warnOnce } from './warn.js';

const TAGS = 'extops-map, extops-flows, extops-halves, extops-events, extops-filters';
/** Elements that stand in for a chart, or are never seen. */
const STAND_IN = 'figure, table, picture, img, svg, noscript, script, style, link, template, br, hr';
const HEADING = 'h1, h2, h3, h4, h5, h6';
const LANDMARK = 'article, aside, footer, form, header, iframe, main, nav, section';
/** A page's text, in elements and characters: a chart's stand-in has less beside its figure or table. */
const [MANY_ELEMENTS, MUCH_TEXT] = [3, 600];

/** Whether content that ends its container is more than a stand-in. */
function isPage(content: readonly Element[], hasFigure: boolean): boolean {
  const has = (selector: string) => content.some((element) => element.matches(selector));
  if (has(LANDMARK) || (has(HEADING) && !hasFigure)) return true;
  const length = content.reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0);
  return content.length >= MANY_ELEMENTS && length > MUCH_TEXT;
}

/**
 * Whether an element holds what follows it in the page, as HTML parses `<extops-map />`: a tag that is not closed goes on
 * to the end of its container. Warns once per tag. One paragraph alone may be either, and counts as a stand-in.
 */
export function isUnclosed(host: Element): boolean {
  const children = [...host.children];
  const content = children.filter((child) => !child.matches(STAND_IN));
  if (content.length === 0) return false;
  const isNested = host.parentElement?.closest(TAGS) != null;
  const isLast = host.nextElementSibling === null;
  const found =
    host.querySelector(TAGS) !== null || (isLast && (isNested || isPage(content, content.length < children.length)));
  if (found)
    warnOnce(
      `<${host.localName}> holds what follows it in the page; close the tag: <${host.localName}></${host.localName}>`,
    );
  return found;
}
