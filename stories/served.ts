/** Beside the page: Storybook and the test runner both serve the project's folders under their own names. */
export const EXTENDED = 'data/extended-2022-2024.json';

/** Files with one fault each. */
export const BROKEN = {
  'no such file': 'stories/files/none.json',
  'cut off': 'stories/files/cut-off.txt',
  'a web page': 'stories/files/web-page.txt',
  'format of the future': 'stories/files/version-99.txt',
  'bad entries': 'stories/files/bad-entries.txt',
} as const;

/** Answered by nobody, and answered in part. */
export const NEVER = 'stories/files/never.json';
export const HALFWAY = 'stories/files/halfway.json';

const SIZE = 100_000;

/** Longer than a chart waits before it counts what has come, in ms. */
const SLOW = 1200;

function never({ signal }: RequestInit): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

/** Twenty of a hundred kilobytes, twenty more when a chart has begun to say how much has come, then silence. */
async function halfway({ signal }: RequestInit): Promise<Response> {
  const fifth = new TextEncoder().encode(' '.repeat(0.2 * SIZE));
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(fifth);
      setTimeout(() => signal?.aborted || stream.enqueue(fifth), SLOW);
      signal?.addEventListener('abort', () => stream.error(signal.reason));
    },
  });
  return new Response(body, { headers: { 'content-length': String(SIZE) } });
}

/** Makes the two addresses behave like a bad line: a folder of static files has no server that could be slow. */
export function serveBadLines(): void {
  const plain = globalThis.fetch;
  globalThis.fetch = (input, init = {}) => {
    const address = String(input);
    if (address.endsWith(NEVER)) return never(init);
    return address.endsWith(HALFWAY) ? halfway(init) : plain(input, init);
  };
}
