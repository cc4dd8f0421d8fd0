import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { LinkController } from '../../src/controllers/link.js';
import { ExtopsFilters } from '../../src/elements/filters-form.js';
import { toyFile } from '../toy/dataset.js';

if (!customElements.get('extops-filters')) customElements.define('extops-filters', ExtopsFilters);

/** Any other widget of the group. */
export class FilterFollower extends LitElement {
  @property() group: string | null = 'a';
  readonly link = new LinkController(this);
}
customElements.define('filter-follower', FilterFollower);

/** The form under test. */
export let form: ExtopsFilters;
/** A widget that it filters. */
export let other: FilterFollower;

export async function add(attributes: Record<string, string> = {}, data: unknown = toyFile): Promise<void> {
  other = document.createElement('filter-follower') as FilterFollower;
  form = document.createElement('extops-filters');
  for (const [name, value] of Object.entries({ group: 'a', ...attributes })) form.setAttribute(name, value);
  form.data = data;
  document.body.append(other, form);
  await settled();
}

export async function settled(): Promise<void> {
  await form.updateComplete;
  await form.updateComplete;
}

export function all<T extends Element = HTMLElement>(selector: string): T[] {
  return [...form.shadowRoot!.querySelectorAll<T>(selector)];
}

export function one<T extends Element = HTMLElement>(selector: string): T {
  return form.shadowRoot!.querySelector<T>(selector)!;
}

export function texts(selector: string): string[] {
  return all(selector).map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
}

export const status = () => texts('[role=status]')[0];
export const chips = () => texts('.chip bdi');

export async function check(key: string, value: string): Promise<void> {
  one<HTMLInputElement>(`input[name=${key}][value="${value}"]`).click();
  await settled();
}

export async function pick(name: string, value: string): Promise<void> {
  const select = one<HTMLSelectElement>(`select[name=${name}]`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

export function focused(): HTMLElement | null {
  return form.shadowRoot!.activeElement as HTMLElement | null;
}

/** Takes both away, and waits until their group is forgotten. */
export async function removeForm(): Promise<void> {
  form?.remove();
  other?.remove();
  await Promise.resolve();
}
