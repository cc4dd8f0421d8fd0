// A page of one's own, with a script that comes late, and a look at every frame of it.

/** Opens a page that consists of `html`; what it asks for that ends in one of `late` waits until `release` is called. */
export async function openPage(page, address, html, late) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.setRequestInterception(true);
  page.removeAllListeners('request');
  page.on('request', async (request) => {
    const path = new URL(request.url()).pathname;
    if (path === '/blank') return request.respond({ contentType: 'text/html; charset=utf-8', body: html });
    if (late.some((end) => path.endsWith(end))) await released;
    return request.continue();
  });
  const loaded = page.goto(`${address}blank`);
  return { loaded, release };
}

/** To be run in every new document: adds up how far what was there before has moved. */
export function watchShifts() {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shifted += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What went wrong in a page. */
export function faultsOf(page) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && faults.push(message.text()));
  return faults;
}

export const PARAGRAPH = `<p>${'Between January and June, governments tied three attacks to one province. '.repeat(3)}</p>`;

/** A column of an article, 680 pixels wide where there is room. */
export const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body { max-width: 680px; margin: 16px auto; font: 16px serif } @media (width < 712px) { body { margin: 16px } }</style>`;
