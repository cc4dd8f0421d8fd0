import { broken, good } from './good.mjs';

/**
 * Whole files that hold no dataset, as a server delivers them with status 200.
 * @typedef {{ name: string, body: string | Uint8Array, type?: string, code: string, says: RegExp }} BadFile
 */

const encoder = new TextEncoder();
const json = JSON.stringify(good);
const bytes = (...parts) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...encoder.encode(part)] : [part])));

function utf16(text, { littleEndian, bom }) {
  const units = [...(bom ? '\ufeff' : ''), ...text].map((character) => character.charCodeAt(0));
  const pair = (unit) => (littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]);
  return Uint8Array.from(units.flatMap(pair));
}

const page = '<!doctype html><html><head><title>Sign in</title></head><body>secret-payload</body></html>';

const encodings = [
  { name: 'utf-16-le', body: utf16(json, { littleEndian: true, bom: true }), says: /UTF-16/ },
  { name: 'utf-16-be', body: utf16(json, { littleEndian: false, bom: true }), says: /UTF-16/ },
  { name: 'utf-16-le-no-bom', body: utf16(json, { littleEndian: true, bom: false }), says: /UTF-16/ },
  { name: 'utf-16-be-no-bom', body: utf16(json, { littleEndian: false, bom: false }), says: /UTF-16/ },
  { name: 'latin-1', body: bytes('{"title": "Caf', 0xe9, '"}'), says: /UTF-8/ },
  { name: 'overlong', body: bytes('{"title": "', 0xc0, 0xaf, '"}'), says: /UTF-8/ },
  { name: 'lone-surrogate-bytes', body: bytes('{"title": "', 0xed, 0xa0, 0x80, '"}'), says: /UTF-8/ },
  { name: 'cut-inside-a-letter', body: bytes('{"title": "Caf', 0xc3), says: /UTF-8/ },
  { name: 'gzip-undeclared', body: bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff), says: /gzip/ },
  { name: 'workbook', body: bytes('PK', 3, 4, 0x14, 0, 0xff, 0xfe), says: /CSV/ },
  { name: 'pdf', body: bytes('%PDF-1.7\n%', 0xe2, 0xe3, 0xcf, 0xd3), says: /PDF/ },
  { name: 'png', body: bytes(0x89, 'PNG\r\n', 0x1a, '\n'), says: /UTF-8/ },
].map((file) => ({ ...file, code: 'not-json' }));

const otherThings = [
  { name: 'empty', body: '', says: /empty/ },
  { name: 'white-space', body: ' \r\n\t\n', says: /empty/ },
  { name: 'bom-alone', body: bytes(0xef, 0xbb, 0xbf), says: /empty/ },
  { name: 'html', body: page, type: 'text/html', says: /web page/ },
  { name: 'html-as-json', body: page, type: 'application/json', says: /web page/ },
  { name: 'html-after-bom', body: `\ufeff\n ${page}`, type: 'text/html', says: /web page/ },
  { name: 'xml', body: '<?xml version="1.0"?><rss>secret-payload</rss>', type: 'text/xml', says: /web page/ },
  { name: 'svg', body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml', says: /web page/ },
].map((file) => ({ ...file, code: 'not-json' }));

const cuts = [1, 2, 10, 50, 100, 300, 500, json.length - 2, json.length - 1].map((at) => ({
  name: `cut-after-${at}`,
  body: json.slice(0, at),
}));

const notQuiteJson = [
  ...cuts,
  { name: 'comma-at-end', body: json.replace(/\}$/, ',}') },
  { name: 'single-quotes', body: "{'version': 1}" },
  { name: 'bare-keys', body: '{version: 1}' },
  { name: 'comment', body: `{ // ours\n${json.slice(1)}` },
  { name: 'not-a-number', body: json.replace('"count":3', '"count":NaN') },
  { name: 'undefined-value', body: json.replace('"count":3', '"count":undefined') },
  { name: 'hexadecimal', body: json.replace('"count":3', '"count":0x3') },
  { name: 'leading-zero', body: json.replace('"count":3', '"count":03') },
  { name: 'twice', body: `${json}\n${json}` },
  { name: 'new-line-in-string', body: json.replace('Toy dataset', 'Toy\ndataset') },
  { name: 'bad-escape', body: json.replace('Toy dataset', 'Toy \\x dataset') },
  { name: 'null', body: 'null' },
  { name: 'true', body: 'true' },
  { name: 'number', body: '12' },
  { name: 'huge-number', body: '1e999' },
  { name: 'string', body: '"a text"' },
  { name: 'open-string', body: '{"title": "secret-payload' },
  { name: 'open-nesting', body: '{"a":'.repeat(100_000) },
  { name: 'open-arrays', body: '['.repeat(1_000_000) },
].map((file) => ({ ...file, code: 'syntax', says: /json/i }));

const notQuiteTables = [
  { name: 'plain-text', body: 'Dear reader, the data have moved.' },
  { name: 'other-table', body: 'name,size\nFlorence,12\n' },
  { name: 'jsonp', body: `callback(${json})` },
  { name: 'yaml', body: 'version: 1\nid: toy\n' },
  { name: 'script', body: 'export default { version: 1 };' },
  { name: 'lines-of-json', body: good.events.map((event) => JSON.stringify(event)).join('\n') },
].map((file) => ({ ...file, code: 'syntax', says: /JSON/ }));

const tables = [
  { name: 'header-alone', body: 'id,date,target\n' },
  { name: 'table-without-facts', body: 'id,date,target\none,2024-01-10,DEU\n' },
  { name: 'table-as-of-nothing', body: '# id: toy\n# title: Toy\n# completeness: census\nid,date\none,2024-01-10\n' },
];

const notAnObject = [
  { name: 'array', body: '[]' },
  { name: 'array-of-events', body: JSON.stringify(good.events) },
  { name: 'no-keys', body: '{}' },
  { name: 'nested-arrays', body: '['.repeat(100_000) + ']'.repeat(100_000) },
  { name: 'nested-objects', body: '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000) },
  { name: 'another-format', body: '{"type":"FeatureCollection","features":[]}' },
  { name: 'proto-envelope', body: `{"__proto__":${json}}` },
];

const others = [null, true, 12, '', [], {}, [[]], 1e300, '__proto__'];

/** Every value that is wrong at a place of the envelope: a file with it is no dataset at all. */
function wrong(pointer, right, values = others) {
  return values
    .filter((value) => !right(value))
    .map((value) => ({
      name: `${pointer.slice(1)}=${JSON.stringify(value)}`,
      body: JSON.stringify(broken(pointer, value)),
    }));
}

const required = ['version', 'id', 'title', 'asOf', 'completeness'].map((key) => ({
  name: `without-${key}`,
  body: JSON.stringify(broken(`/${key}`, undefined)),
}));

const envelope = [
  ...notAnObject,
  ...tables,
  ...required,
  ...wrong('/id', (value) => typeof value === 'string' && value !== ''),
  ...wrong('/asOf', () => false, [...others, '2024', '2024-02-30', '26.07.2024', '2024-07-26T00:00:00Z']),
  ...wrong('/completeness', () => false, [...others, 'full', 'Census']),
  ...wrong('/series', Array.isArray),
  ...wrong('/provinces', Array.isArray),
  ...wrong('/sources', Array.isArray),
  ...wrong('/events', Array.isArray),
].map((file) => ({ ...file, code: 'schema', says: /\w{3,}/ }));

const versions = wrong('/version', (value) => value === 1, [...others, 0, 2, -1, 1.5, '1', '2.0.0']).map((file) => ({
  ...file,
  code: 'version',
  says: /version/,
}));

/** @type {BadFile[]} */
export const badFiles = [...encodings, ...otherThings, ...notQuiteJson, ...notQuiteTables, ...envelope, ...versions];
