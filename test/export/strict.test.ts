import { expect } from '@open-wc/testing';
import type { StrictReport } from './pages/strict.js';

function reportOf(page: string): Promise<StrictReport> {
  const frame = document.createElement('iframe');
  frame.src = new URL(page, import.meta.url).href;
  frame.width = '700';
  const told = new Promise<StrictReport>((resolve) => {
    window.addEventListener('message', function onMessage({ source, data }) {
      if (source !== frame.contentWindow) return;
      window.removeEventListener('message', onMessage);
      resolve(data as StrictReport);
    });
  });
  document.body.append(frame);
  return told.finally(() => frame.remove());
}

describe('taking away under a strict content policy with Trusted Types', () => {
  it('works for every format, without a violation', async () => {
    const { violations, notices, files, copied } = await reportOf('./pages/strict.html');
    expect(violations).to.deep.equal([]);
    expect(notices).to.deep.equal({
      png: 'Saved.',
      svg: 'Saved.',
      csv: 'Saved.',
      json: 'Saved.',
      'copy-image': 'Copied.',
      'copy-sentence': 'Copied.',
      print: 'Sent to print.',
    });
    expect(files.map(({ type }) => type)).to.deep.equal([
      'image/png',
      'image/svg+xml',
      'text/csv;charset=utf-8',
      'application/json',
    ]);
    for (const { size, name } of files) {
      expect(size, name).to.be.greaterThan(500);
      expect(name).to.match(/^plots-and-attacks-abroad-by-target-country-.*2024\.(png|svg|csv|json)$/);
    }
    expect(copied).to.have.length(2);
    expect(copied[0]).to.equal('image/png');
    expect(copied[1]).to.contain('Data to 26 July 2024.');
  });
});
