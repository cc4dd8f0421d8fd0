/** Waits until a test holds; says what it waited for when that does not happen within some seconds. */
export async function until(test: () => unknown, what = String(test), within = 5000): Promise<void> {
  const end = performance.now() + within;
  while (!test()) {
    if (performance.now() > end) throw new Error(`did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
