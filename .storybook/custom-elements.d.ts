/** Stands in for dist/custom-elements.json where it is not built yet. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
