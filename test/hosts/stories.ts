import { allStories, show, type StoryCase } from '../contracts/stories.js';
import { serveBadLines } from '../../stories/served.js';

/** In a page of its own: every story by its name, for the test around to play. The library comes from a script of the page. */
serveBadLines();
console.warn = () => {};

async function play(example: StoryCase): Promise<void> {
  const canvas = document.body.appendChild(document.createElement('main'));
  await show(example, canvas);
  canvas.remove();
}

const stories = allStories().then((all) =>
  [...all].flatMap(([title, cases]) =>
    cases.map((example) => [`${title}: ${example.name}`, () => play(example)] as const),
  ),
);

export type Stories = Awaited<typeof stories>;
Object.assign(window, { stories });
