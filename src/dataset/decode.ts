import { ExtopsError } from './error.js';

/** First bytes of files that people link instead of the data, and what to do about each. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], advice: string])[] = [
  [[0xff, 0xfe], 'the file is UTF-16 text: save it as UTF-8'],
  [[0xfe, 0xff], 'the file is UTF-16 text: save it as UTF-8'],
  [[0x1f, 0x8b], 'the file is compressed with gzip, and the server does not say so: add content-encoding'],
  [[0x50, 0x4b], 'the file is a workbook or zip archive: export it as JSON or as CSV in UTF-8'],
  [[0x25, 0x50, 0x44, 0x46], 'the file is a PDF: link the data as JSON or CSV'],
];

function adviceOn(head: readonly number[]): string {
  const known = SIGNATURES.find(([bytes]) => bytes.every((byte, i) => head[i] === byte));
  return known?.[1] ?? 'the file is not text in UTF-8: save it as UTF-8';
}

/** Text from the bytes of a file. Drops the byte order mark; throws an `ExtopsError` (`not-json`) that names what is no UTF-8. */
export class Utf8Decoder {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #head: number[] = [];

  push(bytes: Uint8Array): string {
    if (this.#head.length < 4) this.#head.push(...bytes.subarray(0, 4));
    return this.#named(() => this.#decoder.decode(bytes, { stream: true }));
  }

  end(): string {
    return this.#named(() => this.#decoder.decode());
  }

  #named(decode: () => string): string {
    try {
      return decode();
    } catch (cause) {
      throw new ExtopsError('not-json', adviceOn(this.#head), { cause });
    }
  }
}
