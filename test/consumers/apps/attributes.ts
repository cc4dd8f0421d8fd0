import type { JSX as PreactJSX } from 'preact';
import type { JSX as ReactJSX } from 'react';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';
import type {} from 'extops/jsx/preact';
import type {} from 'extops/jsx/react';
import type {} from 'extops/jsx/svelte';
import type {} from 'extops/jsx/vue';
import { attributes } from './attributes-of-manifest.js';

type Names = typeof attributes;
type Props<Component> = Component extends abstract new (...given: never[]) => { $props: infer Each } ? Each : never;

/** Every attribute that the manifest lists is known by each framework's types. */
export const inReact: { [Tag in keyof Names]: readonly (keyof ReactJSX.IntrinsicElements[Tag])[] } = attributes;
export const inPreact: { [Tag in keyof Names]: readonly (keyof PreactJSX.IntrinsicElements[Tag])[] } = attributes;
export const inSvelte: { [Tag in keyof Names]: readonly (keyof SvelteHTMLElements[Tag])[] } = attributes;
export const inVue: { [Tag in keyof Names]: readonly (keyof Props<GlobalComponents[Tag]>)[] } = attributes;

// @ts-expect-error No tag has such an attribute.
export const unknown: keyof ReactJSX.IntrinsicElements['extops-map'] = 'colour';
