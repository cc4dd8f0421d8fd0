import { readFile } from 'node:fs/promises';
import { Utf8Decoder } from '../dataset/decode.js';
import { ExtopsError } from '../dataset/error.js';
import { problemsIn, readDatasetText, type Loaded } from '../dataset/intake.js';
import { loadDataset } from '../dataset/load.js';
import type { Report } from './check.js';

/** Codes of what cannot be had at all, which is no verdict on the data. */
const NOT_HAD = new Set(['file', 'url', 'network', 'http', 'timeout']);

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ENOENT' ? 'no such file' : (cause.code ?? 'unknown reason');
    throw new ExtopsError('file', `cannot read the file: ${why}`, { cause });
  });
  const decoder = new Utf8Decoder();
  return decoder.push(bytes) + decoder.end();
}

/** The dataset in a file or at an address, read as a widget would. Rejects with an `ExtopsError`. */
export async function readDataset(place: string): Promise<Loaded> {
  return /^https?:/i.test(place) ? loadDataset(place) : readDatasetText(await readText(place));
}

/** What can be said of a file that gave no dataset. */
export function reportOnFailure(file: string, error: ExtopsError): Report {
  const { code, message, pointer = '' } = error;
  const found = problemsIn(error);
  const problems = found.length > 0 ? found : [{ code, pointer, message, severity: 'error' as const }];
  return { file, ok: false, problems, counts: null, snippet: null };
}

/** The exit code that goes with a failure: 1 for bad data, 2 for none. */
export function exitOf({ code }: ExtopsError): 1 | 2 {
  return NOT_HAD.has(code) ? 2 : 1;
}
