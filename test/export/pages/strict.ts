import { EXPORT_FORMATS } from '../../../src/export/take.js';
import { drawnChart, find, openExports, press } from '../../helpers/chart.js';
import { until } from '../../helpers/until.js';

/** What a page under a strict policy tells the test that frames it. */
export interface StrictReport {
  readonly violations: string[];
  /** What the widget said of each format. */
  readonly notices: Record<string, string>;
  /** Type and size of every file that was saved. */
  readonly files: { type: string; size: number; name: string }[];
  readonly copied: string[];
}

const report: StrictReport = { violations: [], notices: {}, files: [], copied: [] };
const blobs = new Map<string, Blob>();
const createObjectURL = URL.createObjectURL.bind(URL);

document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
  report.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
});
URL.createObjectURL = (object: Blob) => {
  const address = createObjectURL(object);
  blobs.set(address, object);
  return address;
};
HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
  const { type = '', size = 0 } = blobs.get(this.href) ?? {};
  report.files.push({ type, size, name: this.download });
};
window.print = () => {};
Object.defineProperty(navigator, 'clipboard', {
  value: {
    writeText: async (text: string) => void report.copied.push(text),
    write: async ([item]: ClipboardItem[]) => void report.copied.push((await item!.getType('image/png')).type),
  },
});

async function run(): Promise<void> {
  const chart = await drawnChart('extops-map');
  const said = () => find(chart, '.notice')?.textContent ?? '';
  await openExports(chart);
  for (const format of EXPORT_FORMATS) {
    await press(chart, `[data-action=export][data-format=${format}]`);
    await until(said, format);
    report.notices[format] = said();
  }
}

run()
  .catch((error: unknown) => report.violations.push(String(error)))
  .finally(() => parent.postMessage(report, '*'));
