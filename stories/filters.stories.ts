import type { Meta } from '@storybook/web-components-vite';
import { argTypes, chart, type ChartArgs, type Story } from './chart.js';
import { drawn, expect, part, text, until } from './reader.js';
import { EXTENDED } from './served.js';
import * as shared from './shared.js';

const meta: Meta<ChartArgs> = { title: 'Charts/Filters', component: 'extops-filters', render: chart, argTypes };
export default meta;

export const Default: Story = {};
export const Few: Story = {
  args: {
    'without-series': true,
    'without-target': true,
    'without-certainty': true,
    'without-tier': true,
    'without-lens': true,
  },
};
export const PlaceOnly: Story = {
  args: { 'without-heading': true, 'without-period': true, 'without-province': true, 'without-outcome': true },
};

/** One outcome chosen: a chip says so, the count follows, and pressing the chip takes it back. */
export const Choose: Story = {
  args: { group: 'choosing', src: EXTENDED },
  play: async ({ canvasElement, step }) => {
    const form = await drawn(canvasElement);
    const all = text(form, '[part=count]');
    await step('a choice is a chip, and changes the count', async () => {
      part<HTMLInputElement>(form, 'input[name=outcome]')?.click();
      await until('a chip', () => part(form, '[part=chip]'));
      expect(text(form, '[part=count]') !== all, 'another count');
    });
    await step('the chip takes it back', async () => {
      part(form, '[part=chip]')?.click();
      await until('no chip', () => !part(form, '[part=chip]'));
      expect(text(form, '[part=count]') === all, 'the first count');
    });
  },
};

export const Heading: Story = shared.heading;
export const InsistsOnDark: Story = shared.insistsOnDark;
export const LoadingLimits: Story = shared.limits;

export const Loading: Story = shared.loading;
export const LoadingProgress: Story = shared.loadingFor;
export const NothingListed: Story = shared.nothingListed;
export const Failed: Story = shared.failed;
export const FailedContent: Story = shared.failedContent;
export const FailedBundled: Story = shared.failedBundled;
export const WrongFile: Story = shared.wrongFile;
export const BadEntries: Story = shared.badEntries;
export const Stale: Story = shared.stale;
export const Sample: Story = shared.sample;

export const OneEntry: Story = shared.oneEntry;
export const ManyEntries: Story = shared.manyEntries;
export const LongNames: Story = shared.longWords;

export const Width320: Story = shared.width320;
export const Width640: Story = shared.width640;
export const Width1000: Story = shared.width1000;
export const Dark: Story = shared.dark;
export const RightToLeft: Story = shared.rightToLeft;
export const Print: Story = shared.print;
export const ForcedColours: Story = shared.forcedColours;
export const ReducedMotion: Story = shared.reducedMotion;
