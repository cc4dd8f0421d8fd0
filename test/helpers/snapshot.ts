import { expect } from '@open-wc/testing';
import { getSnapshotConfig, readFile, writeFile } from '@web/test-runner-commands';

/**
 * Compares a text with the file `__snapshots__/<name>.txt` beside the test. Where there is none yet it is written, and the
 * test fails so that somebody looks at it; `npm test -- --update-snapshots` writes them anew.
 */
export async function matchSnapshot(name: string, text: string): Promise<void> {
  const path = `__snapshots__/${name}.txt`;
  const content = `${text}\n`;
  const known = await readFile({ path }).catch(() => undefined); // the runner has no other answer for a file that is not there
  const { updateSnapshots } = await getSnapshotConfig();
  if (known === content) return;
  if (known === undefined || updateSnapshots) await writeFile({ path, content });
  if (known === undefined) throw new Error(`no snapshot yet, written now: look at it, then run again: ${path}`);
  if (!updateSnapshots) expect(content).to.equal(known);
}
