import type { Reference } from './reference.js';

/** An item of CSL-JSON, as far as it is used here. */
export interface CslItem {
  readonly id: string;
  readonly type: Reference['kind'];
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[] | undefined;
  readonly 'container-title'?: string | undefined;
  readonly publisher?: string | undefined;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] } | undefined;
  readonly URL?: string | undefined;
  readonly language?: string | undefined;
  readonly note?: string | undefined;
}

/** One reference as CSL-JSON. Absent fields are `undefined`, which JSON leaves out; names stand as they are written. */
export function cslOf({
  id,
  kind,
  title,
  container,
  author,
  publisher,
  date,
  url,
  language,
  note,
}: Reference): CslItem {
  return {
    id,
    type: kind,
    title,
    author: author ? [{ literal: author }] : undefined,
    'container-title': container,
    publisher,
    issued: date ? { 'date-parts': [date.split('-').map(Number)] } : undefined,
    URL: url,
    language,
    note,
  };
}
