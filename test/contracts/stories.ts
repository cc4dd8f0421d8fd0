import { render } from 'lit';
import type { ChartArgs } from '../../stories/chart.js';
import { chartsIn, isDrawn, until, type Chart } from '../../stories/reader.js';
import { column, DEFAULTS, type Globals } from '../../stories/surroundings.js';

interface Play {
  canvasElement: HTMLElement;
  step(label: string, act: () => Promise<void>): Promise<void>;
}

/** What a story file says of one story, or of all of its own. */
interface Telling {
  readonly title?: string;
  readonly component?: string;
  readonly args?: ChartArgs;
  readonly globals?: Globals;
  readonly render?: (args: ChartArgs, context: { component?: string | undefined; globals: Globals }) => unknown;
  readonly play?: (context: Play) => Promise<void>;
}

export interface StoryCase {
  readonly name: string;
  readonly meta: Telling;
  readonly story: Telling;
}

async function readJson<T>(address: string): Promise<T> {
  return (await fetch(address)).json() as Promise<T>;
}

/** Every story of every story file, by the file's title. */
export async function allStories(): Promise<Map<string, StoryCase[]>> {
  const files = await readJson<string[]>('/described/stories.json');
  const modules = (await Promise.all(files.map((file) => import(file)))) as Record<string, Telling>[];
  return new Map(modules.map(({ default: meta = {}, ...stories }) => [meta.title ?? '', casesOf(meta, stories)]));
}

function casesOf(meta: Telling, stories: Record<string, Telling>): StoryCase[] {
  return Object.entries(stories).map(([name, story]) => ({ name, meta, story }));
}

/** A story's own surroundings, as the toolbar would set them. */
export function globalsOf({ meta, story }: StoryCase): Globals {
  return { ...DEFAULTS, ...meta.globals, ...story.globals };
}

function isSettled(chart: Chart): boolean {
  return isDrawn(chart) || chart.shadowRoot?.querySelector('.status') != null;
}

/** Renders a story as Storybook does, in the same surroundings, and plays it. */
export async function show(example: StoryCase, canvas: HTMLElement): Promise<void> {
  const { meta, story } = example;
  const globals = globalsOf(example);
  const draw = story.render ?? meta.render;
  const content = draw?.({ ...meta.args, ...story.args }, { component: meta.component, globals });
  render(column(content, globals), canvas);
  await until('the theme is there', () => [...canvas.querySelectorAll('link')].every(({ sheet }) => sheet));
  await until('every chart is drawn or says why not', () => chartsIn(canvas).every(isSettled));
  const play = story.play ?? meta.play;
  await play?.({ canvasElement: canvas, step: (_label, act) => act() });
}
