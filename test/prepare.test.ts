import { expect } from '@open-wc/testing';
import { worldAtHand } from '../src/geometry/atlas.js';
import { prepare } from '../src/index.js';
import { messagesAtHand } from '../src/messages/load.js';

describe('prepare', () => {
  it('has the world and a language at hand once it settles', async () => {
    expect(messagesAtHand('fr-CA')).to.equal(undefined);
    await prepare('fr-CA');
    expect(messagesAtHand('fr-CA')?.['table.show']).to.be.a('string');
    expect(worldAtHand()?.ids).to.include('FRA');
  });

  it('takes the page’s language, and is done at once the second time', async () => {
    document.documentElement.lang = 'de';
    await prepare();
    expect(messagesAtHand('de')).to.not.equal(undefined);
    const world = worldAtHand();
    await prepare();
    expect(worldAtHand()).to.equal(world);
  });
});
