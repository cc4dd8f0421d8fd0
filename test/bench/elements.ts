/** What the page asks for while data and world are read. */
export { ExtopsFlows } from '../../src/elements/flows.js';
export { ExtopsHalves } from '../../src/elements/halves.js';
export { ExtopsMap } from '../../src/elements/map.js';
