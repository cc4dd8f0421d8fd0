import type {} from 'svelte/elements';
import type { TagsWith } from './elements.js';

/** The tags in Svelte's templates: `import type {} from 'extops/jsx/svelte'`. */
declare module 'svelte/elements' {
  interface SvelteHTMLElements extends TagsWith<HTMLAttributes<HTMLElement>> {}
}
