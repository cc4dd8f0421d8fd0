import type { Meta } from '@storybook/web-components-vite';
import { argTypes, chart, type ChartArgs, markTypes, regionTypes, type Story } from './chart.js';
import { EXTENDED } from './served.js';
import * as shared from './shared.js';

const meta: Meta<ChartArgs> = {
  title: 'Charts/Map',
  component: 'extops-map',
  render: chart,
  argTypes: { ...argTypes, ...regionTypes, ...markTypes },
};
export default meta;

export const Default: Story = {};
export const Region: Story = { args: { region: 'middle-east' } };
export const World: Story = { args: { region: 'world' } };
export const Classes: Story = { args: { src: EXTENDED, classes: '1,3,6' } };
export const Multiples: Story = { args: { src: EXTENDED, multiples: true } };
export const Topology: Story = { args: { topology: 'data/world.json' } };
export const Circles: Story = { args: { src: EXTENDED, mark: 'circle' } };

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

export const Keyboard: Story = shared.keyboard;
export const Pointer: Story = shared.pointer;
export const Table: Story = shared.table;

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
export const Partial: Story = shared.partial;
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
