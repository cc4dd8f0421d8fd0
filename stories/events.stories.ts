import type { Meta } from '@storybook/web-components-vite';
import { argTypes, chart, orderTypes, type ChartArgs, type Story } from './chart.js';
import { drawn, expect, part, text, until } from './reader.js';
import { EXTENDED } from './served.js';
import * as shared from './shared.js';

const meta: Meta<ChartArgs> = {
  title: 'Charts/Events',
  component: 'extops-events',
  render: chart,
  argTypes: { ...argTypes, ...orderTypes },
};
export default meta;

export const Default: Story = {};
export const Order: Story = { args: { order: 'country' } };
export const EntryAddress: Story = { args: { 'entry-address': 'https://example.org/events/{id}', target: 'OMN' } };

/** A reader puts the oldest first. */
export const Reorder: Story = {
  args: { src: EXTENDED },
  play: async ({ canvasElement }) => {
    const list = await drawn(canvasElement);
    const first = text(list, '[part=event]');
    const order = part<HTMLSelectElement>(list, '[data-choice=order]');
    expect(order, 'a choice of order');
    order.value = 'oldest';
    order.dispatchEvent(new Event('change', { bubbles: true }));
    await until('another entry first', () => text(list, '[part=event]') !== first);
  },
};

export const Period: Story = shared.period;
export const SeveralPeriods: Story = shared.periods;
export const Series: Story = shared.series;
export const Province: Story = shared.province;
export const Target: Story = shared.target;
export const Outcome: Story = shared.outcome;
export const Certainty: Story = shared.certainty;
export const Tier: Story = shared.tier;
export const Lens: Story = shared.lens;
export const Heading: Story = shared.heading;
export const Bare: Story = shared.bare;
export const InsistsOnDark: Story = shared.insistsOnDark;
export const LoadingLimits: Story = shared.limits;
export const BadValues: Story = shared.badValues;

export const Loading: Story = shared.loading;
export const LoadingProgress: Story = shared.loadingFor;
export const NothingMatches: Story = shared.nothingMatches;
export const NothingListed: Story = shared.nothingListed;
export const Failed: Story = shared.failed;
export const FailedContent: Story = shared.failedContent;
export const FailedBundled: Story = shared.failedBundled;
export const WrongFile: Story = shared.wrongFile;
export const BadEntries: Story = shared.badEntries;
export const Stale: Story = shared.stale;
export const Sample: Story = shared.sample;
export const Partial: Story = shared.partial;

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
