// What must hold of everything that `extops render` writes, whatever it shows.
import assert from 'node:assert/strict';
import { parse } from 'parse5';
import sax from 'sax';

/** Nothing that a strict policy would refuse, that runs, or that asks for a file. */
const FORBIDDEN = [
  /\sstyle\s*=/,
  /\sclass\s*=/,
  /\son\w+\s*=/,
  /<(script|style|link|image|foreignObject|iframe)\b/,
  /@import/,
];
/** Values that were lost on the way, or that only a browser would have worked out. */
const LOST = /NaN|undefined|\[object|="[^"]*(var|light-dark|calc)\(/;
const POINTS = /(?:url\(#|\shref="#)([^")]+)/g;
const PAGE = (figure) =>
  `<!doctype html><html lang="en"><head><title>A figure</title></head><body>${figure}</body></html>`;

function checkAll(text, name) {
  for (const pattern of FORBIDDEN) assert.doesNotMatch(text, pattern, name);
  assert.doesNotMatch(text, LOST, name);
  const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length, `${name}: ids are unique`);
  for (const [, id] of text.matchAll(POINTS)) assert.ok(ids.includes(id), `${name}: #${id} is there`);
}

/** A standalone drawing: well-formed, and pointing nowhere. */
export function checkDrawing(svg, name) {
  checkAll(svg, name);
  assert.match(svg, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/, name);
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw new Error(`${name}: ${error.message}`);
  };
  parser.write(svg).close();
}

/** A fragment of a page: as HTML wants it, with every number in a table. */
export function checkFigure(html, name) {
  checkAll(html, name);
  const errors = [];
  parse(PAGE(html), { onParseError: ({ code, startOffset }) => errors.push(`${code} at ${startOffset}`) });
  assert.deepEqual(errors, [], name);
  assert.match(html, /^<figure lang="[\w-]+" dir="(ltr|rtl)">\n/, name);
}

/** Every element and attribute of a drawing or a figure by name, and how its links begin. */
export function namesIn(markup) {
  const names = new Set();
  const note = (tag, attributes) => {
    names.add(tag);
    for (const [name, value] of attributes) names.add(name === 'href' ? value.slice(0, 6) : `${tag}[${name}]`);
  };
  if (markup.startsWith('<?xml')) {
    const parser = sax.parser(true);
    parser.onopentag = ({ name, attributes }) => note(name, Object.entries(attributes));
    parser.write(markup).close();
  } else walk(parse(PAGE(markup)), note);
  return names;
}

function walk({ tagName, attrs = [], childNodes = [] }, note) {
  if (tagName) note(tagName, attrs.map(({ name, value }) => [name, value])); // prettier-ignore
  for (const child of childNodes) walk(child, note);
}
