import { render, type TemplateResult } from 'lit';

/** A number with more digits than anybody can see: rounded, so that a snapshot differs only where the picture does. */
const LONG_NUMBER = /-?\d+\.\d{2,}/g;
const SPACES = /[^\S\u00a0\u2002]+/g;

function attributesOf(element: Element): string {
  const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
  return attributes.map(({ name, value }) => ` ${name}="${escaped(tidy(value))}"`).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function tidy(text: string): string {
  return text
    .replace(SPACES, ' ')
    .replace(LONG_NUMBER, (digits) => String(Math.round(Number(digits) * 10) / 10))
    .trim();
}

function linesOf(node: Node, indent: string): string[] {
  if (node instanceof Text) return [tidy(node.data)].filter(Boolean).map((text) => indent + escaped(text));
  if (!(node instanceof Element)) return [];
  const tag = node.localName;
  const inner = [...node.childNodes].flatMap((child) => linesOf(child, `${indent}  `));
  const open = `${indent}<${tag}${attributesOf(node)}`;
  if (inner.length === 0) return [`${open}/>`];
  const isShort = inner.length === 1 && node.children.length === 0;
  return isShort ? [`${open}>${inner[0]?.trim()}</${tag}>`] : [`${open}>`, ...inner, `${indent}</${tag}>`];
}

/**
 * What is inside a node as indented text: one element a line, attributes by name, no comments, no empty text, numbers to
 * a tenth.
 */
export function markup(root: Node): string {
  return [...root.childNodes].flatMap((node) => linesOf(node, '')).join('\n');
}

/** An `html` view, drawn. */
export function drawHtml(view: unknown): HTMLElement {
  const root = document.createElement('div');
  render(view, root);
  return root;
}

/** An `svg` view, drawn inside an `<svg>`. */
export function drawSvg(view: TemplateResult | undefined): SVGSVGElement {
  const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  render(view, root as unknown as DocumentFragment);
  return root;
}
