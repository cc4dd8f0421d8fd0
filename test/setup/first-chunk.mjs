/**
 * Asks the engine to compile a script's functions while it arrives, beside the page's own thread: most of them run at once.
 * https://v8.dev/blog/explicit-compile-hints
 */
export const HINT = '//# allFunctionsCalledOnLoad';

/**
 * Output options for Rolldown, as an application is bundled: what it needs at once in one file; what each module adds that it
 * asks for on the way to the first drawing in one file, too; all else in files of its own.
 *
 * @param asked by the file that is asked for, the name of the chunk
 */
export function firstChunks(asked = {}) {
  const chunks = Object.entries(asked).map(([file, name]) => chunkOf(name, ({ id }) => id === file));
  return {
    postBanner: HINT,
    minify: { compress: false, mangle: false },
    codeSplitting: {
      groups: [...chunks, chunkOf('first', ({ isEntry }) => isEntry)].map((group, priority) => ({
        ...group,
        priority,
      })),
    },
  };
}

/** One chunk of all that modules need which `isRoot` picks. */
function chunkOf(name, isRoot) {
  return {
    debugName: name,
    name: (id, modules) => (isNeededBy(isRoot, id, modules, new Set()) ? name : null),
  };
}

function isNeededBy(isRoot, id, modules, seen) {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = modules.getModuleInfo(id);
  return isRoot(module) || module.importers.some((importer) => isNeededBy(isRoot, importer, modules, seen));
}
