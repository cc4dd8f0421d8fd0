import type {} from 'preact';
import type { TagsWith } from './elements.js';

/** The tags in Preact's JSX: `import type {} from 'extops/jsx/preact'`. */
declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Preact declares its tags so.
  namespace JSX {
    interface IntrinsicElements extends TagsWith<HTMLAttributes<HTMLElement>> {}
  }
}
