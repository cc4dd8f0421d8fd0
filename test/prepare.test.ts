import { expect } from '@open-wc/testing';
import { ExtopsError } from '../src/dataset/error.js';
import { readDatasetObject } from '../src/dataset/intake.js';
import { loadedWorld } from '../src/controllers/bundled-world.js';
import { prepare } from '../src/index.js';
import { messagesAtHand } from '../src/messages/load.js';
import { toyFile } from './toy/dataset.js';

/** So many entries that they are read in slices. */
const largeFile = () => ({
  ...toyFile,
  events: Array.from({ length: 2500 }, (_, i) => ({ ...toyFile.events[0], id: `e${i}` })),
});

describe('prepare', () => {
  it('has the world and a language at hand once it settles', async () => {
    expect(messagesAtHand('fr-CA')).to.equal(undefined);
    await prepare('fr-CA');
    expect(messagesAtHand('fr-CA')?.['table.show']).to.be.a('string');
    expect(loadedWorld()?.ids).to.include('FRA');
  });

  it('takes the page’s language, and is done at once the second time', async () => {
    document.documentElement.lang = 'de';
    await prepare();
    expect(messagesAtHand('de')).to.not.equal(undefined);
    const world = loadedWorld();
    await prepare();
    expect(loadedWorld()).to.equal(world);
  });

  it('reads the data that charts will be given, so that they find them at once', async () => {
    const data = largeFile();
    await prepare('en', data);
    const found = readDatasetObject(data);
    expect(found).not.to.be.a('promise');
    expect((await found).dataset.events).to.have.length(2500);
  });

  it('waits for data that are still on their way, and says when they do not come', async () => {
    const data = largeFile();
    await prepare('en', Promise.resolve(data));
    expect(readDatasetObject(data)).not.to.be.a('promise');
    const lost = new Error('lost');
    const failure = await prepare('en', Promise.reject(lost)).catch((error: unknown) => error);
    expect(failure).to.equal(lost);
  });

  it('leaves it to the charts to say what is wrong with them', async () => {
    for (const data of [{ version: 7 }, 'no JSON', { ...largeFile(), events: 7 }, null]) await prepare('en', data);
    expect(() => readDatasetObject({ version: 7 })).to.throw(ExtopsError);
  });
});
