import { createWorld, type World, type WorldTopology } from '../../src/geometry/world.js';

/**
 * Four squares around one corner, in the world file's contract. Map units, y down:
 *
 *        50    200   350
 *     50  +-----+-----+
 *         | DEU | TUR |
 * GIB ·200+-----+-----+     GIB is only a point, at [25, 200]
 *         | SYR | IRN |     KWT is an enclave in IRN, three units wide, at [300, 300]
 *    350  +-----+-----+     the border of SYR and IRN is contested
 */
export const toyTopology: WorldTopology = {
  type: 'Topology',
  bbox: [0, 0, 400, 400],
  projection: { rotate: [-10, 0], scale: 177.342, translate: [200, 200] },
  objects: {
    countries: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'DEU', arcs: [[0, 1, 2]], properties: { at: [125, 125] } },
        { type: 'Point', id: 'GIB', coordinates: [25, 200], properties: { at: [25, 200] } },
        { type: 'Polygon', id: 'IRN', arcs: [[~6, ~7, 4], [8]], properties: { at: [275, 275] } },
        { type: 'MultiPolygon', id: 'KWT', arcs: [[[~8]]], properties: { at: [301.5, 301.5] } },
        { type: 'Polygon', id: 'SYR', arcs: [[5, 6, ~1]], properties: { at: [125, 275] } },
        { type: 'Polygon', id: 'TUR', arcs: [[~2, ~4, ~3]], properties: { at: [275, 125] } },
      ],
    },
    contested: { type: 'GeometryCollection', geometries: [{ type: 'LineString', arcs: [6] }] },
  },
  arcs: [
    [[200, 50], [50, 50], [50, 200]], // prettier-ignore
    [[50, 200], [200, 200]], // prettier-ignore
    [[200, 200], [200, 50]], // prettier-ignore
    [[200, 50], [350, 50], [350, 200]], // prettier-ignore
    [[350, 200], [200, 200]], // prettier-ignore
    [[50, 200], [50, 350], [200, 350]], // prettier-ignore
    [[200, 350], [200, 200]], // prettier-ignore
    [[350, 200], [350, 350], [200, 350]], // prettier-ignore
    [[300, 300], [303, 300], [303, 303], [300, 303], [300, 300]], // prettier-ignore
  ],
};

export const toyWorld: World = createWorld(toyTopology);
