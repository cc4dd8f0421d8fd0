import { EXPORT_FORMATS } from '../../../src/export/take.js';
import { drawnChart, find, openExports, press } from '../../helpers/chart.js';
import { catchTaken, type Taken } from '../../helpers/taken.js';
import { until } from '../../helpers/until.js';

/** What a page under a strict policy tells the test that frames it. */
export interface StrictReport extends Taken {
  readonly violations: string[];
  /** What the widget said of each format. */
  readonly notices: Record<string, string>;
}

const report: StrictReport = { violations: [], notices: {}, ...catchTaken(window) };

document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
  report.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
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
