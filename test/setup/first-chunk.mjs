/**
 * Asks the engine to compile a script's functions while it arrives, beside the page's own thread: most of them run at once.
 * https://v8.dev/blog/explicit-compile-hints
 */
export const HINT = '//# allFunctionsCalledOnLoad';

/** Output options for Rolldown: what the first drawing needs in one file, as an application is bundled; all else in files of its own. */
export const oneFirstChunk = {
  postBanner: HINT,
  minify: { compress: false, mangle: false },
  codeSplitting: { groups: [{ debugName: 'first drawing', name: nameOfChunk }] },
};

function nameOfChunk(id, modules) {
  return isNeededAtFirst(id, modules, new Set()) ? 'first' : null;
}

function isNeededAtFirst(id, modules, seen) {
  if (seen.has(id)) return false;
  seen.add(id);
  const { isEntry, importers } = modules.getModuleInfo(id);
  return isEntry || importers.some((importer) => isNeededAtFirst(importer, modules, seen));
}
