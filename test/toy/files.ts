/** The toy world and its dataset as files have them, and what fills that with canaries, for tests that run in Node. */
export { toyFile } from './dataset.js';
export { toyTopology } from './world.js';
export { CHOIR, HARMLESS, withCanaries } from '../hosts/canary.js';
