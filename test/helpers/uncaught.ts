/** Collects, for each test of a suite, what nobody caught: errors and rejections of the page. */
export function catchUncaught(): string[] {
  const uncaught: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    uncaught.push(String('reason' in event ? event.reason : event.message));
  };
  beforeEach(() => {
    uncaught.length = 0;
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });
  return uncaught;
}
