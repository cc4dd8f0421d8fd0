/** Output options for Rolldown: what the first drawing needs in one file, as an application is bundled; all else in files of its own. */
export const oneFirstChunk = {
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
