/** An element as it will be written: its text is text, whatever it holds; numbers have three decimals at most. */
export interface Markup {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Markup | string)[];
}

/** No XML can hold these. */
const NO_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

export function element(name: string, attributes: Markup['attributes'] = {}, ...children: Markup['children']): Markup {
  return { name, attributes, children };
}

function escape(value: string | number): string {
  const text = String(typeof value === 'number' ? Math.round(value * 1e3) / 1e3 : value);
  return text.replace(NO_XML, '').replace(/[&<>"]/g, (character) => `&${ENTITIES[character]};`);
}

/**
 * The markup as text that is well-formed XML. It means the same in HTML, where only elements of SVG and void ones may have no
 * children: an empty text is one.
 */
export function write(markup: Markup | string): string {
  if (typeof markup === 'string') return escape(markup);
  const { name, attributes, children } = markup;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const end = children.length > 0 ? `>${children.map(write).join('')}</${name}>` : '/>';
  return `<${name}${written.join('')}${end}`;
}
