import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { root } from '../setup/install.mjs';

export const BUILT = `${root}storybook-static/`;

/** Runs in the page: shows a story, plays it, and waits until every chart of it is drawn or says why not. */
async function showStory(id) {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  await new Promise((shown, failed) => {
    channel.once('storyFinished', ({ status }) => (status === 'error' ? failed(new Error(`${id} fails`)) : shown()));
    channel.once('storyMissing', () => failed(new Error(`no story ${id}`)));
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  });
  const has = ({ shadowRoot }, selector) => shadowRoot?.querySelector(selector) != null;
  const isSettled = (chart) =>
    has(chart, '.status') || (has(chart, '.figure[aria-busy=false]') && !has(chart, '.vacant'));
  const charts = () =>
    [...document.querySelectorAll('.column *')].filter(({ localName }) => /^extops-/.test(localName));
  /** Storybook would load the page anew if the next story came while it draws this one once more. */
  const isRendering = () => window.__STORYBOOK_PREVIEW__.currentRender.isPending();
  const themes = () => [...document.querySelectorAll('link[rel=stylesheet]')];
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const end = performance.now() + 10_000;
  while (isRendering() || !charts().every(isSettled) || !themes().every(({ sheet }) => sheet)) {
    if (performance.now() > end) throw new Error(`${id} is not drawn`);
    await frame();
  }
  await document.fonts.ready;
  await frame();
  await frame();
}

/** The ids of the stories and of the docs pages that the built Storybook lists. */
export function listedStories() {
  const { entries } = JSON.parse(readFileSync(`${BUILT}index.json`, 'utf8'));
  const idsOf = (wanted) => Object.values(entries).flatMap(({ id, type }) => (type === wanted ? [id] : []));
  const listed = { stories: idsOf('story'), docs: idsOf('docs') };
  assert.ok(listed.stories.length > 0 && listed.docs.length > 0, 'there are stories and docs pages');
  return listed;
}

/** Resolves when Storybook has done with what it shows. */
function settled(page) {
  return page.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.currentRender?.isPending() === false);
}

/** Storybook loads its page anew when a story that it takes away was not done in time, as on a busy machine. */
const isReload = ({ message }) => message.includes('context was destroyed');

/**
 * A page of a built Storybook that shows one story after the other, without the a11y panel's own look at each: `first` is
 * there when it opens, and is not shown again before another. `prepare` is given the page before.
 */
export async function openStories(browser, address, first, prepare = async () => {}) {
  const page = await browser.newPage();
  await prepare(page);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(`${address}iframe.html?id=${first}&viewMode=story&globals=a11y.manual:!true`);
  await page.waitForFunction(() => document.querySelector('.column'));
  const show = async (id) => {
    await settled(page);
    await page.evaluate(showStory, id);
  };
  return { page, show: (id) => show(id).catch((error) => (isReload(error) ? show(id) : Promise.reject(error))) };
}
