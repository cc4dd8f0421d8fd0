export const isChromium = navigator.userAgent.includes('Chrome/');

/** `it` for tests that call `emulateMedia` (scheme, print, reduced motion): skipped, and counted so, where the driver cannot. */
export const itWithMedia: Mocha.TestFunction | Mocha.PendingTestFunction = isChromium ? it : it.skip;
