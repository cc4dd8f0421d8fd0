import { expect } from '@open-wc/testing';
import { polygonArea, polygonContains } from 'd3-polygon';
import { areaById, areas, coverage, outerRings, world, type Line } from './world.js';

/** ISO 3166-1 alpha-3, all 249 officially assigned codes, in alphabetical order. */
const ISO_3166_1 = `
  ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ
  BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU
  DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC
  GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM
  KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG
  MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL
  PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN
  SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB
  VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE`.match(/[A-Z]{3}/g)!;
const NOT_ISO = ['ATC', 'CYN', 'IOA', 'KAS', 'SOL', 'XKX'];

describe('data: the world', () => {
  it('has every code of ISO 3166-1, Kosovo and the source’s own areas, each once', () => {
    expect(ISO_3166_1).to.have.length(249);
    expect(areas.map(({ id }) => String(id))).to.have.members([...ISO_3166_1, ...NOT_ISO]);
    expect(areaById.size).to.equal(areas.length);
  });

  it('has one label point for each, inside its bounds', () => {
    const [x0, y0, x1, y1] = world.bbox;
    for (const { id, properties } of areas) {
      const [x, y] = properties.at;
      expect(x, String(id)).to.be.within(x0, x1);
      expect(y, String(id)).to.be.within(y0, y1);
    }
  });

  it('puts the label point on the country’s own land, unless that is smaller than the grid', () => {
    const large = areas.filter(({ id }) => outerRings(String(id)).some((ring) => Math.abs(polygonArea(ring)) > 0.5));
    const strayed = large.filter(
      ({ id, properties }) => !outerRings(String(id)).some((ring) => polygonContains(ring, properties.at)),
    );
    expect(large.length).to.be.above(180);
    expect(strayed.map(({ id }) => id)).to.deep.equal([]);
  });

  it('closes every ring over at least four points', () => {
    for (const { id } of areas)
      for (const ring of outerRings(String(id))) {
        expect(ring.length, String(id)).to.be.at.least(4);
        expect(ring[0], String(id)).to.deep.equal(ring.at(-1));
      }
  });

  const places: [string, [number, number], string][] = [
    ['Berlin', [13.4, 52.5], 'DEU'],
    ['Saint-Étienne', [4.4, 45.4], 'FRA'],
    ['Kaufbeuren', [10.6, 47.9], 'DEU'],
    ['Kerman', [57.1, 30.3], 'IRN'],
    ['Ahmedabad', [72.6, 23.0], 'IND'],
    ['inland Oman', [57.5, 22.5], 'OMN'],
    ['the Gaza Strip', [34.36, 31.4], 'PSE'],
    ['Hebron', [35.1, 31.53], 'PSE'],
    ['Crimea', [34.2, 45.2], 'UKR'],
    ['the Golan Heights', [35.8, 33.0], 'ISR'],
    ['Pristina', [21.16, 42.66], 'XKX'],
    ['Hargeisa', [44.06, 9.56], 'SOL'],
    ['northern Cyprus', [33.4, 35.27], 'CYN'],
    ['Laayoune', [-13.1, 27.1], 'ESH'],
    ['Srinagar', [74.8, 34.1], 'IND'],
    ['Muzaffarabad', [73.5, 34.4], 'PAK'],
    ['Aksai Chin', [79.5, 35.2], 'CHN'],
    ['Taichung', [120.9, 24.1], 'TWN'],
    ['eastern Chukotka', [-172, 66.4], 'RUS'],
    ['western Alaska', [-160, 65], 'USA'],
    ['Spitsbergen', [16.5, 78.8], 'NOR'],
    ['French Guiana', [-53, 4], 'FRA'],
    ['Corsica', [9.1, 42.2], 'FRA'],
    ['Tenerife', [-16.6, 28.3], 'ESP'],
    ['Hawaii', [-155.5, 19.6], 'USA'],
    ['Socotra', [53.9, 12.5], 'YEM'],
  ];
  for (const [place, lonLat, id] of places)
    it(`has ${place} in ${id} and nowhere else`, () => expect(coverage(lonLat)).to.deep.equal([id]));

  it('names contested borders by areas that it has, and draws each', () => {
    const drawn = world.objects.contested.geometries.map(({ properties }) => (properties as Line).between);
    expect(drawn).to.deep.equal(world.contested);
    expect(world.contested.flat().filter((id) => !areaById.has(id))).to.deep.equal([]);
  });
});
