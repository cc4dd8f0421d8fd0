/**
 * Ends the run's output with `N passed, N failed` (`, N skipped` when there are any), counted over all browsers.
 * A file that fails without a failing test of its own (a syntax error, a lost browser, a run cut off) counts as one failure.
 */
export function countReporter() {
  return {
    start({ sessions }) {
      process.once('exit', () => process.stdout.write(`${summaryOf([...sessions.all()].map(countSession))}\n`));
    },
  };
}

function countSession(session) {
  const tests = testsIn(session.testResults);
  const skipped = tests.filter((test) => test.skipped).length;
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const failing = tests.length - skipped - passed;
  return { passed, skipped, failed: failing || (session.passed ? 0 : 1) };
}

function testsIn(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
}

function summaryOf(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
