/** For compilers that do not know Vue's files: Svelte's. */
declare module '*.vue' {
  import type { Component } from 'vue';
  const component: Component<{ unmount: () => void }>;
  export default component;
}
