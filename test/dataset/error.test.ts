import { expect } from '@open-wc/testing';
import { ExtopsError } from '../../src/dataset/error.js';

describe('ExtopsError', () => {
  it('has a code, a message, and where there is one a pointer and a cause', () => {
    const cause = new TypeError('x');
    const error = new ExtopsError('schema', 'missing field: id', { pointer: '/events/1', cause });
    expect(error).to.be.instanceOf(Error);
    expect(error).to.include({
      name: 'ExtopsError',
      code: 'schema',
      message: 'missing field: id',
      pointer: '/events/1',
      cause,
    });
    expect(Object.hasOwn(new ExtopsError('http', 'not found'), 'pointer')).to.equal(false);
    expect(Object.hasOwn(new ExtopsError('http', 'not found'), 'cause')).to.equal(false);
  });
});
