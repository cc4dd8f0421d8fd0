// What editors know about the tags, from dist/custom-elements.json: VS Code's custom data and JetBrains' web-types.
import { readFileSync, writeFileSync } from 'node:fs';
import { root } from './install.mjs';

const read = (path) => JSON.parse(readFileSync(root + path, 'utf8'));
const { name, version } = read('package.json');
const { modules } = read('dist/custom-elements.json');
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

function described({ name, description = '' }) {
  return { name, description };
}

function vscodeTag({ tagName, description = '', attributes = [] }) {
  return { name: tagName, description, attributes: attributes.map(described), references: [] };
}

function vscodeProperties() {
  const all = elements.flatMap(({ cssProperties = [] }) => cssProperties.map(described));
  return [...new Map(all.map((property) => [property.name, property])).values()];
}

function webType({ tagName, description = '', attributes = [], events = [], cssProperties = [], cssParts = [] }) {
  return {
    name: tagName,
    description,
    attributes: attributes.map((attribute) => ({ ...described(attribute), value: valueOf(attribute) })),
    js: { events: events.map(described) },
    css: { properties: cssProperties.map(described), parts: cssParts.map(described) },
  };
}

/** A boolean attribute has no value; the others are text to the page, whatever the element reads in it. */
function valueOf({ type }) {
  return type?.text === 'boolean' ? { kind: 'no-value', required: false } : { type: 'string' };
}

function write(file, content) {
  writeFileSync(`${root}dist/${file}`, `${JSON.stringify(content, null, 2)}\n`);
}

write('vscode.html-custom-data.json', { version: 1.1, tags: elements.map(vscodeTag) });
write('vscode.css-custom-data.json', { version: 1.1, properties: vscodeProperties() });
write('web-types.json', {
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: { html: { elements: elements.map(webType) } },
});
