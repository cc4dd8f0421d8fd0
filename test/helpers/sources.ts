const IMPORT = /(?:from\s*|import\s*\(?\s*)['"](\.[^'"]+)\.[jt]s['"]/g;

/** Where the modules of a source lie, of those that are ours: the server writes packages as relative paths, too. */
function importsIn(source: string, address: string): string[] {
  const addresses = [...source.matchAll(IMPORT)].map(([, path]) => new URL(`${path}.ts`, address).href);
  return addresses.filter((one) => one.includes('/src/') && !one.includes('/node_modules/'));
}

/** The sources of the library by address: an entry and all that it imports, as the test server hands them out. */
export async function sourcesFrom(entry: string): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  const waiting = [new URL(entry, import.meta.url).href];
  for (let address = waiting.pop(); address; address = waiting.pop()) {
    if (sources.has(address)) continue;
    const response = await fetch(address);
    if (!response.ok) throw new Error(`no such source: ${address}`);
    sources.set(address, await response.text());
    waiting.push(...importsIn(sources.get(address)!, address));
  }
  return sources;
}
