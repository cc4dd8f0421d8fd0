import type { DefineComponent, HTMLAttributes } from 'vue';
import type { Handlers, TagsWith } from './elements.js';

/** Vue's names of the handlers: `onExtopsLoad` is what `@extops-load` sets. */
type Listeners = {
  [K in keyof Handlers as K extends `onextops-${infer Name}` ? `onExtops${Capitalize<Name>}` : never]: Handlers[K];
};
type Tags = TagsWith<HTMLAttributes & Listeners>;
type Components = { [Tag in keyof Tags]: DefineComponent<Tags[Tag]> };

/** The tags in Vue's templates: `import type {} from 'extops/jsx/vue'`. */
declare module 'vue' {
  interface GlobalComponents extends Components {}
}
