import lit from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

/**
 * The walls of the house (CONTRIBUTING.md): for each room of src/, the rooms it may import, those it may import types
 * from, the packages it may use, and whether it may touch the page. What is not listed is refused.
 */
const ROOMS = {
  model: {},
  dataset: { rooms: ['model'], packages: ['d3-array', 'd3-dsv'], data: true },
  messages: { rooms: ['model', 'dataset'] },
  geometry: {
    rooms: ['model'],
    types: ['dataset'],
    packages: ['d3-array', 'd3-geo', 'd3-path', 'd3-polygon', 'd3-quadtree', 'd3-scale', 'topojson-client'],
  },
  views: { rooms: ['model', 'geometry', 'messages'], types: ['dataset'], packages: ['lit'] },
  controllers: {
    rooms: ['model', 'dataset', 'messages', 'geometry'],
    types: ['views'],
    packages: ['lit'],
    data: true,
    page: true,
  },
  export: { rooms: ['model', 'dataset', 'messages'], packages: ['d3-dsv'], page: true },
  elements: {
    rooms: ['model', 'dataset', 'messages', 'geometry', 'views', 'controllers', 'export'],
    packages: ['lit', 'd3-array'],
    page: true,
  },
  embed: { page: true },
  cli: {
    rooms: ['model', 'dataset', 'messages', 'geometry', 'views', 'controllers', 'export', 'elements'],
    packages: [
      'node:',
      'lit',
      '@lit-labs/ssr',
      'parse5',
      'css-tree',
      'css-select',
      'dom(handler|utils)',
      'culori',
      'd3-array',
      '@resvg/resvg-js',
    ],
    data: true,
    page: true,
  },
};

/** Types of packages that bring no code. */
const TYPE_PACKAGES = ['geojson', 'topojson-specification'];

const NO_MARKUP = 'strings never become markup: a strict content policy and Trusted Types must hold';

const BANNED_MODULES = [
  { regex: '^lit/directives/(unsafe-|style-map)', message: NO_MARKUP },
  { regex: '^lit/static-html', message: NO_MARKUP },
  {
    regex: '^lit/decorators',
    importNames: ['property'],
    message: 'elements/property.js: its properties take whatever a page sets',
  },
  { regex: '^d3-(selection|axis|zoom|transition|brush|drag)', message: 'Lit draws; d3 is for the maths' },
];

const BANNED_SYNTAX = [
  [inTemplate('[\\s"]style\\s*='), 'a style attribute is lost under a strict policy: use a class or an SVG attribute'],
  [inTemplate('<style'), 'a <style> in a template is lost under a strict policy: use static styles'],
  [inTemplate('\\.(inner|outer)HTML|srcdoc\\s*=|<script'), NO_MARKUP],
  ['CallExpression[callee.property.name=/^setAttribute(NS)?$/] > Literal[value="style"]', NO_MARKUP],
  ['MemberExpression[property.name=/^(inner|outer)HTML$|^srcdoc$/]', NO_MARKUP],
  [
    calling('insertAdjacentHTML|createContextualFragment|parseFromString|parseHTMLUnsafe|setHTMLUnsafe|html'),
    NO_MARKUP,
  ],
  ['CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]', NO_MARKUP],
  ['Identifier[name=/^(styleMap|unsafe(HTML|SVG|MathML|Static))$/]', NO_MARKUP],
  ['NewExpression[callee.name=/^(DOMParser|Worker|SharedWorker)$/]', NO_MARKUP],
  [
    'NewExpression[callee.name="Date"][arguments.length=1]:not([arguments.0.callee.property.name="UTC"])',
    'engines read dates differently: take them apart by pattern and integers',
  ],
  ['CallExpression[callee.object.name="Date"][callee.property.name="parse"]', 'engines read dates differently'],
  ['MemberExpression[object.name="Array"][property.name="from"]', 'old libraries of pages replace Array.from'],
  [
    'ForOfStatement > CallExpression[callee.property.name="entries"]:not([callee.object.name="Object"])',
    'old libraries of pages replace array.entries',
  ],
  ['MemberExpression[object.name="document"][property.name="cookie"]', 'nothing is stored on a reader’s machine'],
].map(([selector, message]) => ({ selector, message }));

const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'];

const PAGE = [
  'window',
  'document',
  'navigator',
  'location',
  'customElements',
  'matchMedia',
  'getComputedStyle',
  'requestAnimationFrame',
  'addEventListener',
  'ResizeObserver',
  'IntersectionObserver',
  'MutationObserver',
];

function inTemplate(pattern) {
  return `TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/${pattern}/]`;
}

function calling(names) {
  return `CallExpression[callee.property.name=/^(${names})$/]`;
}

/** The rules of one room, from its row in the table. */
function walls([room, { rooms = [], types = [], packages = [], data = false, page = false }]) {
  const closed = Object.keys(ROOMS).filter((name) => ![room, ...rooms, ...types].includes(name));
  const isClosed = `^(\\.\\./)+((${[...closed, ...(data ? [] : ['data'])].join('|')})/|(define|index)\\.)`;
  const isTypesOnly = `^(\\.\\./)+(${types.join('|')})/`;
  const isForeign = `^(?![./]|(${[...packages, ...TYPE_PACKAGES].join('|')}))`;
  const refusal = `${room} may not import this: see the table of rooms in CONTRIBUTING.md`;
  const patterns = [
    { regex: isClosed, message: refusal },
    { regex: isForeign, message: refusal },
    ...(types.length ? [{ regex: isTypesOnly, message: `${refusal} (its types it may)`, allowTypeImports: true }] : []),
    ...BANNED_MODULES,
  ];
  const lazily = [isClosed, isForeign, ...(types.length ? [isTypesOnly] : [])].map((pattern) => ({
    selector: `ImportExpression > Literal[value=/${pattern.replaceAll('/', '\\u002F')}/]`,
    message: refusal,
  }));
  return {
    files: [`src/${room}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...BANNED_SYNTAX, ...lazily, ...(room === 'views' ? [NO_THIS] : [])],
      'no-restricted-globals': ['error', ...STORAGE, ...(page ? [] : PAGE), ...(room === 'dataset' ? [] : ['fetch'])],
    },
  };
}

const NO_THIS = { selector: 'ThisExpression', message: 'views are plain functions' };

export default tseslint.config(
  { ignores: ['dist/', 'storybook-static/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended']],
    languageOptions: { parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': ['error', { allow: ['warn', 'group', 'groupCollapsed', 'groupEnd'] }],
      'no-restricted-syntax': ['error', ...BANNED_SYNTAX],
      'no-restricted-globals': ['error', ...STORAGE],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: BANNED_MODULES }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  ...Object.entries(ROOMS).map(walls),
  {
    files: ['src/frameworks/*.ts'],
    rules: { '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }] },
  },
  { files: ['src/messages/??.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
);
