/** What the runner can do to the page differs: Firefox obeys no `emulateMedia`, WebKit neither that nor `setViewport`. */
const { userAgent } = navigator;
const isChromium = userAgent.includes('Chrome/');
const isFirefox = userAgent.includes('Firefox/');

/** `it` for tests that call `setViewport`: skipped, and counted so, where the engine cannot be resized. */
export const itWithViewport: Mocha.TestFunction | Mocha.PendingTestFunction = isChromium || isFirefox ? it : it.skip;

/** `it` for tests that call `emulateMedia` (scheme, print, reduced motion): skipped, and counted so, elsewhere. */
export const itWithMedia: Mocha.TestFunction | Mocha.PendingTestFunction = isChromium ? it : it.skip;
