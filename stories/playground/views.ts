import { html, nothing, type TemplateResult } from 'lit';
import type { Finding, Pair } from '../contrast.js';
import { COLOURS, MEASURES, type Token } from '../tokens.js';
import type { Scheme, Theme } from './theme.js';

/** Colour inputs take six digits. */
function sixDigits(colour: string): string {
  return colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
}

function colourField({ name, acts }: Token, value: string): TemplateResult {
  return html`<label class="field" title=${acts}>
    <input type="color" name=${name} .value=${sixDigits(value)} /><span>${name.replace('--extops-', '')}</span>
  </label>`;
}

function textField({ name, acts }: Token, value: string): TemplateResult {
  return html`<label class="field wide" title=${acts}>
    <span>${name.replace('--extops-', '')}</span><input type="text" name=${name} .value=${value} />
  </label>`;
}

/** One field for each token, with its value in the scheme that is shown. */
export function fieldsView(theme: Theme, scheme: Scheme): TemplateResult {
  const value = ({ name }: Token) => theme.get(name)?.[scheme] ?? '';
  return html`<fieldset>
      <legend>Colours, ${scheme}</legend>
      ${COLOURS.map((token) => colourField(token, value(token)))}
    </fieldset>
    <fieldset>
      <legend>Type and spacing</legend>
      ${MEASURES.map((token) => textField(token, value(token)))}
    </fieldset>`;
}

interface Check {
  readonly what: string;
  readonly value: string;
  readonly wanted: string;
  readonly holds: boolean;
}

function fromFinding({ what, ratio, wanted }: Finding): Check {
  return { what, value: `${ratio.toFixed(1)} : 1`, wanted: `${wanted} : 1`, holds: ratio >= wanted };
}

function fromPair({ what, vision, apart, wanted }: Pair): Check {
  return {
    what: `${what}, ${vision} vision`,
    value: apart.toFixed(2),
    wanted: wanted.toFixed(2),
    holds: apart >= wanted,
  };
}

function checkRow({ what, value, wanted, holds }: Check): TemplateResult {
  return html`<tr class=${holds ? 'holds' : 'fails'}>
    <th scope="row">${what}</th>
    <td>${value}</td>
    <td>${wanted}</td>
    <td>${holds ? 'holds' : 'too little'}</td>
  </tr>`;
}

/** What is too weak first, then all the rest on demand. */
export function checksView(findings: readonly Finding[], pairs: readonly Pair[]): TemplateResult {
  const checks = [...findings.map(fromFinding), ...pairs.map(fromPair)];
  const weak = checks.filter(({ holds }) => !holds);
  const rows = (some: readonly Check[]) =>
    some.length > 0
      ? html`<table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Measured</th>
              <th scope="col">Wanted</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            ${some.map(checkRow)}
          </tbody>
        </table>`
      : nothing;
  const verdict =
    weak.length > 0
      ? `${weak.length} of ${checks.length} checks fail in this scheme`
      : `All ${checks.length} checks hold in this scheme`;
  return html`<p class="verdict" role="status">${verdict}</p>
    ${rows(weak)}
    <details>
      <summary>All checks</summary>
      ${rows(checks)}
    </details>`;
}

/** The theme as it leaves: text to copy, and a file. */
export function exportView(css: string): TemplateResult {
  return html`<label class="export"
      >Your theme, to load after nothing else: one style sheet<textarea readonly rows="10" .value=${css}></textarea>
    </label>
    <p>
      <button type="button" data-do="copy">Copy</button>
      <a download="extops-theme.css" href=${`data:text/css;charset=utf-8,${encodeURIComponent(css)}`}
        >Download extops-theme.css</a
      >
    </p>`;
}
