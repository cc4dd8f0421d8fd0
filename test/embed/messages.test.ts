import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ASK, heightIn, isAsk } from '../../src/embed/messages.js';
import { messagesFor, secretIn } from '../../src/embed/protocols.js';
import { FOREIGN } from './foreign.js';

const PAGE = 'https://charts.example/embed.html?widget=map';

function resize(height: number) {
  return { type: 'extops:resize', v: 1, id: '', height };
}

describe('messages of a frame', () => {
  it('always speak our own protocol, AMP’s and Embedly’s, and no other', () => {
    expect(messagesFor(431, PAGE)).to.deep.equal([
      resize(431),
      { sentinel: 'amp', type: 'embed-size', height: 431 },
      JSON.stringify({ src: PAGE, context: 'iframe.resize', height: 431 }),
    ]);
  });

  it('carry the id of the address', () => {
    expect(messagesFor(431, `${PAGE}&id=chart-1`)[0]).to.deep.equal({ ...resize(431), id: 'chart-1' });
  });

  it('speak to pym.js when the address has its child id', () => {
    expect(messagesFor(431, `${PAGE}&childId=chart`)).to.contain('pymxPYMxchartxPYMxheightxPYMx431');
  });

  it('speak to Datawrapper’s listener when asked to', () => {
    const said = messagesFor(431, `${PAGE}&compat=datawrapper&id=abcde`);
    expect(said.at(-1)).to.deep.equal({ 'datawrapper-height': { abcde: 431 } });
    expect(messagesFor(431, `${PAGE}&compat=other`)).to.have.length(3);
  });

  it('speak to WordPress when the address has its secret, between 200 and 1000', () => {
    const values = [150, 431, 1200].map((height) => messagesFor(height, `${PAGE}#?secret=abcdefghij`).at(-1));
    const expected = [200, 431, 1000].map((value) => ({ secret: 'abcdefghij', message: 'height', value }));
    expect(values).to.deep.equal(expected);
  });

  it('let no id break out of a message', () => {
    for (const id of ['', 'a b', 'axPYMx"', '<b>', 'a'.repeat(101), 'ä']) {
      expect(messagesFor(431, `${PAGE}&id=${encodeURIComponent(id)}`)[0], id).to.deep.equal(resize(431));
      expect(messagesFor(431, `${PAGE}&childId=${encodeURIComponent(id)}`), id).to.have.length(3);
    }
    for (const hash of ['#?secret=', '#secret=abc', '#?secret=a%22b', '#?secret=a-b']) {
      expect(secretIn(PAGE + hash), hash).to.equal(null);
    }
  });

  it('are read back by the host with the same height', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (height) => heightIn(messagesFor(height, PAGE)[0]) === height),
    );
  });
});

describe('messages to the host helper', () => {
  it('with a broken pixel are rounded up', () => expect(heightIn(resize(300.2))).to.equal(301));

  for (const [name, data] of Object.entries(FOREIGN)) {
    it(`are no height: ${name}`, () => expect(heightIn(data)).to.equal(undefined));
  }

  it('are no height, whatever they are', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (data) => heightIn(data) === undefined));
  });
});

describe('messages to a frame', () => {
  it('ask for the height: our helper’s, and WordPress’s with the right secret', () => {
    expect(isAsk(ASK, null)).to.equal(true);
    expect(isAsk({ message: 'ready', secret: 'abcdefghij' }, 'abcdefghij')).to.equal(true);
    expect(isAsk({ message: 'ready' }, null)).to.equal(false);
    expect(isAsk({ message: 'ready', secret: null }, null)).to.equal(false);
  });

  for (const [name, data] of Object.entries(FOREIGN)) {
    it(`ask for nothing: ${name}`, () => expect(isAsk(data, 'abcdefghij')).to.equal(false));
  }
});
