import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { definePlayground } from './playground/element.js';
import { expect, until } from './reader.js';

definePlayground();

const meta: Meta = {
  title: 'Theming/Playground',
  render: () => html`<theme-playground></theme-playground>`,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
};
export default meta;

function choose(canvas: Element, name: string, value: string, type: 'input' | 'change'): void {
  const field = canvas.querySelector<HTMLInputElement>(`[name="${name}"]`);
  expect(field, `a field ${name}`);
  field.value = value;
  field.dispatchEvent(new Event(type, { bubbles: true }));
}

export const Playground: StoryObj = {};

/** From a ready theme to one of your own: a change too weak to read is found, and the CSS carries what was changed. */
export const Walk: StoryObj = {
  play: async ({ canvasElement, step }) => {
    const says = (words: string) => canvasElement.querySelector('.verdict')?.textContent?.includes(words);
    const css = () => canvasElement.querySelector('textarea')?.value ?? '';
    await step('the default theme passes', () => until('all checks hold', () => says('checks hold')));
    await step('a ready theme is a place to start', async () => {
      choose(canvasElement, 'start', 'broadsheet', 'change');
      await until('its tokens', () => css().includes('--extops-paper: light-dark(#fffcf5, #1a1814)'));
    });
    await step('notes that nobody can read are found', async () => {
      choose(canvasElement, '--extops-muted', '#cccccc', 'input');
      await until('a failing check', () => says('fail'));
      expect(css().includes('--extops-muted: light-dark(#cccccc, #a29b8e)'), 'the change in the CSS');
    });
    await step('and mended', async () => {
      choose(canvasElement, '--extops-muted', '#625e56', 'input');
      await until('all checks hold', () => says('checks hold'));
    });
  },
};
