import type * as React from 'react';
import type { TagsWith } from './elements.js';

/** The tags in React 19's JSX: `import type {} from 'extops/jsx/react'`. */
declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React declares its tags so.
  namespace JSX {
    interface IntrinsicElements extends TagsWith<
      React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement>
    > {}
  }
}
