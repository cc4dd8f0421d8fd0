import { build } from 'esbuild';

const PREFIX = '/commonjs-modules/';

/** Bundles the named CommonJS packages, which a browser cannot import, into one ES module each. */
export function commonjsModules(names, root) {
  return {
    name: 'commonjs-modules',
    resolveImport: ({ source }) => (names.includes(source) ? PREFIX + encodeURIComponent(source) : undefined),
    async serve({ path }) {
      if (!path.startsWith(PREFIX)) return undefined;
      const name = decodeURIComponent(path.slice(PREFIX.length));
      return { body: await bundle(name, root), type: 'js' };
    },
  };
}

async function bundle(name, root) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as all from ${JSON.stringify(name)}; export default all.default?.default ?? all.default;`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0].text;
}
