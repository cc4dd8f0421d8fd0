import { expect } from '@open-wc/testing';
import type { ExtopsChart } from '../../src/elements/chart.js';
import { drawnChart, find, findAll, removeCharts, tableOf, textsOf } from '../helpers/chart.js';
import { distance, pointsIn } from '../helpers/shapes.js';
import { catchWarnings } from '../helpers/warnings.js';
import { toyFile } from '../toy/dataset.js';

/** On both sides of the edge of the map, which runs through the Pacific. */
const ORIGINS: Readonly<Record<string, readonly [lon: number, lat: number]>> = {
  'los-angeles': [-118, 34],
  honolulu: [-157.9, 21.3],
  'buenos-aires': [-58.4, -34.6],
  kabul: [69.2, 34.5],
  moscow: [37.6, 55.8],
  pyongyang: [125.7, 39],
  auckland: [174.8, -36.8],
};
const TARGETS = ['USA', 'ARG', 'AFG', 'RUS', 'PRK', 'JPN', 'IDN', 'NZL', 'FJI', 'TUV', 'KIR', 'WSM', 'TON', 'PYF'];
const SHORT_WAY_OVER_THE_EDGE = [
  'los-angeles→AFG', 'los-angeles→JPN', 'honolulu→PRK', 'honolulu→RUS', 'pyongyang→ARG', 'pyongyang→USA', 'auckland→USA', 'moscow→PYF',
]; // prettier-ignore
const SHORT_WAY_ON_THE_MAP = ['moscow→USA', 'kabul→JPN', 'auckland→FJI', 'honolulu→PYF', 'buenos-aires→AFG'];

const [, event] = toyFile.events;
const fileOf = (pairs: readonly string[]) => ({
  ...toyFile,
  series: [],
  totals: [],
  provinces: Object.entries(ORIGINS).map(([id, anchor]) => ({ id, name: id, anchor })),
  events: pairs.map((pair) => {
    const [province, target] = pair.split('→');
    return {
      ...event,
      id: `${province}-${target}`,
      target,
      attributions: [{ province, basis: 'claim', confidence: 'confirmed' }],
    };
  }),
});
const ALL = Object.keys(ORIGINS).flatMap((province) => TARGETS.map((target) => `${province}→${target}`));

const arcs = (flows: ExtopsChart) => findAll<SVGPathElement & HTMLElement>(flows, '.arcs .arc');
const spanOf = (arc: SVGPathElement) => arc.getBBox().width;

/** Whether the sign of a schematic arrow stands in the middle of an arrow. */
function isMarked(flows: ExtopsChart, arc: SVGPathElement): boolean {
  const { x, y } = arc.getPointAtLength(arc.getTotalLength() / 2);
  const signs = findAll(flows, '.break').flatMap((sign) => sign.getAttribute('d')!.split('M').slice(1));
  return signs.some((stroke) => {
    const [from] = pointsIn(`M${stroke}`);
    return distance(from!, [x, y]) < 12;
  });
}

for (const width of [320, 640, 1000])
  describe(`<extops-flows> around the Pacific, at ${width} pixels`, () => {
    catchWarnings();
    afterEach(removeCharts);
    const drawnFlows = (pairs = ALL) =>
      drawnChart('extops-flows', { attributes: { region: 'world', top: '200' }, data: fileOf(pairs), width });

    it('draws no line over more than half of the map that is not marked as schematic', async () => {
      const flows = await drawnFlows();
      const half = find(flows, '.land')!.getBoundingClientRect().width / 2;
      const long = arcs(flows).filter((arc) => spanOf(arc) > half);
      expect(long.length).to.be.above(20);
      expect(long.filter((arc) => !isMarked(flows, arc)).map(({ dataset }) => dataset['mark'])).to.deep.equal([]);
    });

    it('marks those whose shorter way leaves the map at its edge, and says so', async () => {
      const flows = await drawnFlows(SHORT_WAY_OVER_THE_EDGE);
      const isMarkedIn = (id: string) =>
        isMarked(
          flows,
          arcs(flows).find(({ dataset }) => dataset['mark'] === id)!,
        );
      expect(SHORT_WAY_OVER_THE_EDGE.filter((id) => !isMarkedIn(id))).to.deep.equal([]);
      expect(textsOf(flows, '.note').join(' ')).to.match(/schematic/);
    });

    it('marks no other, and says nothing of them', async () => {
      const flows = await drawnFlows(SHORT_WAY_ON_THE_MAP);
      expect(arcs(flows)).to.have.length(SHORT_WAY_ON_THE_MAP.length);
      expect(findAll(flows, '.break')).to.deep.equal([]);
      expect(textsOf(flows, '.note').join(' ')).not.to.match(/schematic/);
    });

    it('has each pair as an arrow inside the picture, and in the table', async () => {
      const flows = await drawnFlows();
      expect(arcs(flows)).to.have.length(ALL.length);
      for (const arc of arcs(flows)) {
        const { x, width: across } = arc.getBBox();
        expect(x, arc.dataset['mark']).to.be.at.least(-1);
        expect(x + across, arc.dataset['mark']).to.be.at.most(width + 1);
      }
      expect((await tableOf(flows)).rows).to.have.length(ALL.length);
    });
  });
