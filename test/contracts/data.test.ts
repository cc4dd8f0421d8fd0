import { expect } from '@open-wc/testing';
import articleFile from '../../data/article.json';
import extendedFile from '../../data/extended-2022-2024.json';
import type { Dataset, Event, HalfYear, Total } from '../../src/dataset/model.js';
import { areaById, covers } from './world.js';

const article = articleFile as unknown as Dataset;
const extended = extendedFile as unknown as Dataset;
const datasets: [string, Dataset][] = [['the article', article], ['the extended sample', extended]]; // prettier-ignore
const halfOf = ({ date }: Event) => `${date.slice(0, 4)}-H${date.slice(5, 7) < '07' ? 1 : 2}` as HalfYear;
const leading = (event: Event) => event.attributions[0]!;
const seriesOf = (dataset: Dataset, event: Event) =>
  dataset.series.find(({ provinces }) => provinces.includes(leading(event).province ?? ''))?.id ?? null;
const inHalf = (dataset: Dataset, half: HalfYear) => dataset.events.filter((event) => halfOf(event) === half);
const eventsUnder = (dataset: Dataset, { period, series }: Total) =>
  inHalf(dataset, period).filter((event) => series === null || seriesOf(dataset, event) === series);
const eventBy = (dataset: Dataset, id: string) => dataset.events.find((event) => event.id === id)!;

function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

for (const [name, dataset] of datasets) {
  describe(`data: ${name}`, () => {
    it('knows every country it speaks of from the world file', () => {
      const spokenOf = dataset.events.flatMap((event) => [
        event.target,
        ...(event.alsoTargeted ?? []),
        ...(event.arrestedIn ?? []),
      ]);
      const codes = [...spokenOf, ...dataset.provinces.flatMap(({ area }) => area ?? [])].filter(
        (code) => code !== null,
      );
      expect(codes.filter((code) => !areaById.has(code))).to.deep.equal([]);
    });

    it('gives everything an id of its own', () => {
      for (const list of [dataset.events, dataset.provinces, dataset.series, dataset.sources, dataset.totals]) {
        const ids = list.map(({ id }) => id);
        expect(new Set(ids).size).to.equal(ids.length);
      }
    });

    it('has no two sources with one address, and none that nothing cites', () => {
      const urls = dataset.sources.map(({ url }) => url);
      expect(new Set(urls).size).to.equal(urls.length);
      const cited = new Set([...dataset.events, ...dataset.totals].flatMap(({ sources }) => sources));
      expect(dataset.sources.filter(({ id }) => !cited.has(id))).to.deep.equal([]);
    });

    it('gives each event and total a source that resolves', () => {
      const known = new Set(dataset.sources.map(({ id }) => id));
      for (const { id, sources } of [...dataset.events, ...dataset.totals]) {
        expect(sources, id).not.to.be.empty;
        expect(
          sources.filter((source) => !known.has(source)),
          id,
        ).to.deep.equal([]);
      }
    });

    it('draws the sources of an attribution from those of its event', () => {
      for (const { id, attributions, sources } of dataset.events)
        for (const attribution of attributions)
          expect(sources, id).to.include.members([...(attribution.sources ?? [])]);
    });

    it('names only provinces that it lists, each in one series', () => {
      const listed = dataset.provinces.map(({ id }) => id);
      const named = dataset.events.flatMap(({ attributions }) => attributions.map(({ province }) => province));
      expect(named.filter((province) => province !== null && !listed.includes(province))).to.deep.equal([]);
      expect(dataset.series.flatMap(({ provinces }) => provinces)).to.have.members(listed);
    });

    it('says provinces and series in eight languages', () => {
      for (const { id, name: text } of [...dataset.provinces, ...dataset.series])
        expect(text, id).to.have.all.keys('en', 'ar', 'fa', 'he', 'tr', 'fr', 'de', 'ru');
    });

    it('ends no earlier than its last event', () => {
      expect(dataset.events.filter(({ date }) => date > dataset.asOf)).to.deep.equal([]);
    });

    it('has no published total smaller than its own events', () => {
      for (const total of dataset.totals)
        expect(eventsUnder(dataset, total).length, total.id).to.be.at.most(total.count);
    });

    it('anchors each province inside its area', () => {
      for (const { id, anchor, area } of dataset.provinces)
        expect(
          area!.some((code) => covers(code, [...anchor])),
          id,
        ).to.equal(true);
    });
  });
}

describe('data: the facts of the article', () => {
  const first = inHalf(article, '2024-H1');

  it('names eleven events: ten in the first half of 2024, one after', () => {
    expect(article.events).to.have.length(11);
    expect(first).to.have.length(10);
    expect(article.asOf).to.equal('2024-07-26');
  });

  it('counts targets once each', () => {
    const expected = { DEU: 2, KWT: 1, ISR: 1, FRA: 1, SWE: 1, IND: 1, IRN: 1, TUR: 1, RUS: 1 };
    expect(tally(first.map(({ target }) => target ?? 'none'))).to.deep.equal(expected);
  });

  it('links provinces to targets', () => {
    const pairs = first.map((event) => `${leading(event).province} ${event.target}`);
    expect(tally(pairs)).to.deep.equal({
      'iraq DEU': 2,
      'iraq KWT': 1,
      'syria ISR': 1,
      'syria FRA': 1,
      'somalia SWE': 1,
      'pakistan IND': 1,
      'khorasan IRN': 1,
      'khorasan TUR': 1,
      'khorasan RUS': 1,
    });
  });

  it('reports 17 and itemises 3, reports 8 and itemises 7', () => {
    const lines = article.totals.map((total) => [
      total.period,
      total.series,
      total.count,
      eventsUnder(article, total).length,
    ]);
    expect(lines).to.deep.equal([['2024-H1', 'iskp', 17, 3], ['2024-H1', 'other', 8, 7]]); // prettier-ignore
  });

  it('has Oman alone in the second half, its link to Yemen presumed', () => {
    const second = inHalf(article, '2024-H2');
    expect(second.map(({ target }) => target)).to.deep.equal(['OMN']);
    expect(leading(second[0]!)).to.include({ province: 'yemen', basis: 'analyst', confidence: 'presumed' });
  });

  it('keeps both attributions of Istanbul', () => {
    const pairs = eventBy(article, '2024-01-28-tr-istanbul-church').attributions.map(({ province, basis }) => [
      province,
      basis,
    ]);
    expect(pairs).to.deep.equal([['khorasan', 'government'], ['turkey', 'claim']]); // prettier-ignore
  });

  it('has the claims of Kerman and Crocus name no province', () => {
    for (const id of ['2024-01-03-ir-kerman', '2024-03-22-ru-crocus'])
      expect(
        eventBy(article, id).attributions.find(({ basis }) => basis === 'claim'),
        id,
      ).to.have.property('province', null);
  });

  it('knows only the month of the plot in Israel, and arrests in the West Bank', () => {
    expect(eventBy(article, '2024-02-il-hebron')).to.deep.include({
      date: '2024-02',
      target: 'ISR',
      arrestedIn: ['PSE'],
    });
  });

  it('gives no casualties', () => {
    expect(article.events.filter(({ killed, injured }) => killed !== undefined || injured !== undefined)).to.deep.equal(
      [],
    );
  });
});

describe('data: the facts of the extended sample', () => {
  it('has 45 events and says that it is a sample', () => {
    expect(extended.events).to.have.length(45);
    expect(extended.completeness).to.equal('sample');
  });

  it('has the article’s events on the same dates, with the same target, outcome and leading attribution', () => {
    const gist = (event: Event) => [
      event.date,
      event.target,
      event.outcome,
      leading(event).province,
      leading(event).confidence,
    ];
    for (const event of article.events) expect(gist(eventBy(extended, event.id)), event.id).to.deep.equal(gist(event));
  });

  it('gives the reason wherever an event is borderline, and only there', () => {
    for (const { id, tier, tierReason } of extended.events)
      expect(tier === 'borderline', id).to.equal(tierReason !== undefined);
  });

  it('keeps an event whose country was not disclosed, with no country made up for it', () => {
    expect(extended.events.filter(({ target }) => target === null).map(({ id }) => id)).to.deep.equal([
      '2024-05-31-eu-unnamed',
    ]);
  });

  it('has ranges in order', () => {
    const ranges = extended.events.flatMap(({ killed, injured, arrested }) => [killed, injured, arrested]);
    for (const range of ranges) if (Array.isArray(range) && range[1] !== null) expect(range[0]).to.be.below(range[1]);
  });
});
