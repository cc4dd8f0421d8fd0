/** Keeps the console’s warnings of each test of a suite from the output, and hands them to the test. */
export function catchWarnings(): string[] {
  const caught: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    caught.length = 0;
    console.warn = (...parts: unknown[]) => caught.push(parts.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });
  return caught;
}
