import { expect } from '@open-wc/testing';
import { ExtopsError } from '../../src/dataset/error.js';
import { loadDataset, onDatasetLoaded, type LoadOptions, type Progress } from '../../src/dataset/load.js';
import { askedAt, caseAddress, pause } from '../bad-input/host.js';

async function errorOf(url: string, options?: LoadOptions): Promise<ExtopsError> {
  const error: unknown = await loadDataset(url, options).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(ExtopsError);
  return error as ExtopsError;
}

describe('loadDataset', () => {
  it('takes any content type, a byte order mark and a compressed answer', async () => {
    const types = ['application/json', 'text/plain', 'text/html', 'application/octet-stream', 'image/png'];
    const addresses = types.map((type) => caseAddress('good', { type }));
    for (const address of [...addresses, caseAddress('good-with-bom'), caseAddress('good-gzipped')]) {
      expect((await loadDataset(address)).dataset.id, address).to.equal('toy');
    }
  });

  it('takes a file of exactly the limit', async () => {
    expect((await loadDataset(caseAddress('just-not-too-large'))).dataset.id).to.equal('toy');
  });

  it('asks once for all callers, at the same time and later', async () => {
    const address = caseAddress('good');
    const [one, two] = await Promise.all([loadDataset(address), loadDataset(`${address}#part`)]);
    const three = await loadDataset(address);
    expect(two).to.equal(one);
    expect(three).to.equal(one);
    expect(await askedAt(address)).to.have.length(1);
  });

  it('sends neither cookies nor referrer', async () => {
    document.cookie = 'reader=1; path=/';
    const address = caseAddress('good');
    await loadDataset(address);
    document.cookie = 'reader=; path=/; max-age=0';
    expect(await askedAt(address)).to.deep.equal([{}]);
  });

  it('never keeps a failure', async () => {
    const address = caseAddress('flaky', { status: 404, times: 1 });
    expect((await errorOf(address)).code).to.equal('http');
    expect((await loadDataset(address)).dataset.id).to.equal('toy');
    expect(await askedAt(address)).to.have.length(2);
  });

  for (const status of [429, 503]) {
    it(`tries twice more after ${status}, then gives up`, async () => {
      const lucky = caseAddress('flaky', { status, times: 2 });
      expect((await loadDataset(lucky)).dataset.id).to.equal('toy');
      const unlucky = caseAddress('flaky', { status, times: 3 });
      expect((await errorOf(unlucky)).message).to.contain(String(status));
      expect(await askedAt(unlucky)).to.have.length(3);
    });
  }

  for (const status of [404, 500]) {
    it(`does not try again after ${status}`, async () => {
      const address = caseAddress('flaky', { status, times: 1 });
      await errorOf(address);
      expect(await askedAt(address)).to.have.length(1);
    });
  }

  it('gives each caller its own limits within one request', async () => {
    const address = caseAddress('late', { ms: 200, id: 'slow' });
    const [impatient, frugal, easy] = await Promise.all([
      errorOf(address, { timeout: 50 }),
      errorOf(address, { maxBytes: 10 }),
      loadDataset(address),
    ]);
    expect(impatient.code).to.equal('timeout');
    expect(frugal.code).to.equal('too-large');
    expect(easy.dataset.id).to.equal('slow');
    expect((await errorOf(address, { maxBytes: 10 })).code).to.equal('too-large');
    expect(await askedAt(address)).to.have.length(1);
  });

  it('takes a limit that is no positive number for no limit of the caller', async () => {
    for (const value of [0, -1, NaN, null, Infinity]) {
      const loaded = await loadDataset(caseAddress('good'), { timeout: value, maxBytes: value });
      expect(loaded.dataset.id).to.equal('toy');
    }
  });

  it('rejects with the reason of an abort, and leaves the others alone', async () => {
    const address = caseAddress('late', { ms: 100, id: 'slow' });
    const stop = new AbortController();
    const gone = loadDataset(address, { signal: stop.signal }).catch((reason: unknown) => reason);
    const stays = loadDataset(address);
    stop.abort('enough');
    expect(await gone).to.equal('enough');
    expect((await stays).dataset.id).to.equal('slow');
    expect(await loadDataset(address, { signal: stop.signal }).catch((reason: unknown) => reason)).to.equal('enough');
  });

  it('does not hand out what came after the last caller left', async () => {
    const heard: string[] = [];
    const stop = onDatasetLoaded((address) => heard.push(address));
    for (let i = 0; i < 10; i++) await errorOf(caseAddress('good'), { maxBytes: 100 });
    await pause(100);
    stop();
    expect(heard).to.deep.equal([]);
  });

  it('stops the request when the last caller leaves, and asks anew for the next', async () => {
    const address = caseAddress('late', { ms: 500, id: 'slow' });
    const stop = new AbortController();
    const gone = loadDataset(address, { signal: stop.signal }).catch((reason: unknown) => reason);
    while ((await askedAt(address)).length === 0) await pause();
    stop.abort('enough');
    expect(await gone).to.equal('enough');
    expect((await loadDataset(address)).dataset.id).to.equal('slow');
    expect(await askedAt(address)).to.have.length(2);
  });

  it('asks again, past the cache of the browser, for what is too old', async () => {
    const address = caseAddress('editions');
    expect((await loadDataset(address)).dataset.id).to.equal('edition-1');
    expect((await loadDataset(address, { maxAge: 60_000 })).dataset.id).to.equal('edition-1');
    await pause(20);
    expect((await loadDataset(address, { maxAge: 10 })).dataset.id).to.equal('edition-2');
    expect((await loadDataset(address)).dataset.id).to.equal('edition-2');
  });

  it('keeps the very same dataset while the server says it is unchanged', async () => {
    const address = caseAddress('tagged');
    const first = await loadDataset(address);
    await pause(20);
    expect(await loadDataset(address, { maxAge: 10 })).to.equal(first);
    expect(await askedAt(address)).to.have.length(2);
  });

  it('tells how far it is, in decoded bytes', async () => {
    const seen: Progress[] = [];
    await loadDataset(caseAddress('just-not-too-large'), { onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).to.deep.equal({ bytes: 20_000_000, total: 20_000_000 });
    expect(seen.every(({ bytes }, i) => i === 0 || bytes >= seen[i - 1]!.bytes)).to.equal(true);
    const zipped: Progress[] = [];
    await loadDataset(caseAddress('good-gzipped'), { onProgress: (progress) => zipped.push(progress) });
    expect(zipped.at(-1)?.total).to.equal(null);
  });

  it('tells listeners of every file, until they have had enough', async () => {
    const heard: string[] = [];
    const stop = onDatasetLoaded((address) => heard.push(address));
    const address = caseAddress('good');
    await loadDataset(address);
    stop();
    await loadDataset(caseAddress('good'));
    expect(heard).to.deep.equal([address]);
  });

  it('names all that is wrong with a file that is no dataset', async () => {
    const error = await errorOf(caseAddress('no-keys'));
    expect(error.code).to.equal('schema');
    expect(error.cause).to.be.an('array').that.is.not.empty;
  });
});
