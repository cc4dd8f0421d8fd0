import { readFile } from 'node:fs/promises';
import { Utf8Decoder } from '../dataset/decode.js';
import { ExtopsError } from '../dataset/error.js';
import { readDatasetText, type Loaded } from '../dataset/intake.js';
import { loadDataset } from '../dataset/load.js';

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
