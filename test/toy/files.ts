/** The toy world and its dataset as files have them, for tests that run in Node. */
export { toyFile } from './dataset.js';
export { toyTopology } from './world.js';
