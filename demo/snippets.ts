/** What a publisher chose in the builder. */
export interface Choice {
  /** `map`, `flows`, `halves` or `events`. */
  readonly widget: string;
  /** Attributes of the tag, without those left at their default. */
  readonly attributes: Readonly<Record<string, string>>;
  /** CSS pixels; `null`: as wide as the column. */
  readonly width: number | null;
  /** CSS pixels in which a frame shows the widget at that width, or at any of a column. */
  readonly height: number;
  /** Address that the built files are at, ending in a slash. */
  readonly site: string;
}

const TITLES: Readonly<Record<string, string>> = {
  map: 'Islamic State plots and attacks abroad, by target country',
  flows: 'Islamic State plots and attacks abroad, from linked province to target country',
  halves: 'Islamic State plots and attacks abroad, half-years compared',
  events: 'Islamic State plots and attacks abroad, one by one',
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** A script and a tag. */
export function tagSnippet({ widget, attributes, site }: Choice): string {
  const tag = `extops-${widget}`;
  return `<script type="module" src="${escaped(site)}extops.js"></script>
<${tag}${attributesOf(attributes)}></${tag}>`;
}

/** An iframe with the host helper; its height suffices without the helper too. */
export function iframeSnippet({ widget, attributes, width, height, site }: Choice): string {
  const query = new URLSearchParams({ widget, ...attributes });
  const frame = {
    src: `${site}embed.html?${query}`,
    title: attributes['heading'] ?? TITLES[widget] ?? '',
    width: width === null ? '100%' : String(width),
    height: String(height),
    frameborder: '0',
    loading: 'lazy',
  };
  return `<iframe${attributesOf(frame)}></iframe>
<script async src="${escaped(site)}extops-host.js"></script>`;
}

/** A module for a bundler, after `npm install extops`. */
export function npmSnippet({ widget, attributes }: Choice): string {
  const lines = Object.entries(attributes).map(
    ([name, value]) => `chart.setAttribute(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  return [
    "import 'extops/define';",
    '',
    `const chart = document.createElement('extops-${widget}');`,
    ...lines,
    'document.body.append(chart);',
  ].join('\n');
}

/** The shortcode of the WordPress plugin, whose values cannot hold quotes or brackets. */
export function wordpressSnippet({ widget, attributes }: Choice): string {
  const kept = Object.entries(attributes).filter(([, value]) => !/["[\]<>]/.test(value));
  return `[extops widget="${widget}"${kept.map(([name, value]) => ` ${name}="${value}"`).join('')}]`;
}
