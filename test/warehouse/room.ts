export { pairsOf, totalsByHalfYear, totalsByTarget } from '../../src/dataset/aggregate.js';
export { parseDatasetText } from '../../src/dataset/parse.js';
export { reconcile } from '../../src/dataset/reconcile.js';
export { selectRows } from '../../src/dataset/select.js';
