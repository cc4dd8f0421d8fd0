import { html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { adopt } from '../adopt.js';
import { contrastsWithOutlines, likenesses, type Finding, type Pair } from '../contrast.js';
import { chartsIn, isDrawn, until } from '../reader.js';
import { BRANDS, readTheme, THEMES } from '../surroundings.js';
import type { Token } from '../tokens.js';
import { playgroundStyle } from './style.js';
import { DEFAULT_THEME, parseTheme, wear, writeTheme, type Scheme, type Theme } from './theme.js';
import { checksView, exportView, fieldsView } from './views.js';

/** The theme playground: edit tokens, see three charts wear them, check contrast and colour vision, take the CSS away. */
export class ThemePlayground extends LitElement {
  @state() private theme: Theme = DEFAULT_THEME;
  @state() private scheme: Scheme = 'light';
  @state() private findings: readonly Finding[] = [];
  @state() private pairs: readonly Pair[] = [];

  /** In the page's own tree: the checks and the a11y panel look at it as at any page. */
  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<form
        @input=${this.onInput}
        @change=${this.onChange}
        @submit=${(event: Event) => event.preventDefault()}
      >
        <label class="field wide"
          ><span>Start from</span>
          <select name="start">
            ${[...THEMES, ...BRANDS].map((name) => html`<option>${name}</option>`)}
          </select></label
        >
        <label class="field wide"
          ><span>Scheme</span>
          <select name="scheme">
            <option>light</option>
            <option>dark</option>
          </select></label
        >
        ${fieldsView(this.theme, this.scheme)}
      </form>
      <div class="stage ${this.scheme}">
        <extops-map period="2024-H1"></extops-map>
        <extops-flows></extops-flows>
        <extops-halves></extops-halves>
      </div>
      <div class="result" @click=${this.onClick}>
        ${checksView(this.findings, this.pairs)} ${exportView(writeTheme(this.theme))}
      </div>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('theme') && !changed.has('scheme')) return;
    const stage = this.querySelector<HTMLElement>('.stage');
    if (stage) wear(stage, this.theme);
    void this.check();
  }

  private async check(): Promise<void> {
    const charts = chartsIn(this);
    await until('three charts are drawn', () => charts.every(isDrawn));
    this.findings = await contrastsWithOutlines(charts);
    this.pairs = likenesses(charts);
  }

  private onInput(event: Event): void {
    const { name, value } = event.target as HTMLInputElement;
    const known = this.theme.get(name as Token['name']);
    if (!known) return;
    const changed =
      name.startsWith('--extops-') && value.startsWith('#')
        ? { ...known, [this.scheme]: value }
        : { light: value, dark: value };
    this.theme = new Map([...this.theme, [name as Token['name'], changed]]);
  }

  private async onChange(event: Event): Promise<void> {
    const { name, value } = event.target as HTMLSelectElement;
    if (name === 'scheme') this.scheme = value as Scheme;
    if (name !== 'start') return;
    this.theme = parseTheme(await readTheme(value));
  }

  private onClick(event: Event): void {
    if ((event.target as HTMLElement).dataset['do'] === 'copy')
      void navigator.clipboard.writeText(writeTheme(this.theme));
  }
}

/** Registers the playground's tag, once. */
export function definePlayground(): void {
  if (customElements.get('theme-playground')) return;
  adopt(playgroundStyle);
  customElements.define('theme-playground', ThemePlayground);
}
