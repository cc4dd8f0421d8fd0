import { writeFileSync } from 'node:fs';

/**
 * Writes what a run gave to the file `path` when the process ends, cut off or not: for each file of tests in each browser
 * `{ browser, file, passed, skipped, failed }`, the first two as counts, the last one as the names of tests.
 * A file that fails without a failing test of its own (a syntax error, a lost browser, a run cut off) counts as one failure.
 */
export function resultsReporter(path) {
  return {
    start({ sessions }) {
      process.once('exit', () => writeFileSync(path, JSON.stringify([...sessions.all()].map(resultOf))));
    },
  };
}

function resultOf({ browser, testFile, testResults, passed: isFine }) {
  const tests = testsIn(testResults);
  const skipped = tests.filter((test) => test.skipped).length;
  const failed = tests.filter((test) => !test.passed && !test.skipped).map(({ path }) => path);
  const passed = tests.length - skipped - failed.length;
  if (!isFine && failed.length === 0) failed.push('the file as a whole');
  return { browser: browser.name, file: testFile, passed, skipped, failed };
}

/** The tests of a suite and those inside it, each with its `path`: the names of its suites and its own. */
function testsIn(suite, path = []) {
  if (!suite) return [];
  const named = suite.name ? [...path, suite.name] : path;
  return [
    ...suite.tests.map((test) => ({ ...test, path: [...named, test.name].join(' › ') })),
    ...suite.suites.flatMap((inner) => testsIn(inner, named)),
  ];
}
