/** The build of css-tree that brings its data along. */
declare module 'css-tree/dist/csstree.esm' {
  export * from 'css-tree';
}
