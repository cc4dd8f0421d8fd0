/** The public API. Importing it registers nothing, fetches nothing and touches no document. */
export { ExtopsEvents } from './elements/events-list.js';
export { ExtopsFilters } from './elements/filters-form.js';
export { ExtopsFlows } from './elements/flows.js';
export { ExtopsHalves } from './elements/halves.js';
export { ExtopsMap } from './elements/map.js';
export { ExtopsErrorEvent, ExtopsFilterEvent, ExtopsLoadEvent, ExtopsSelectEvent } from './elements/events.js';
export { ExtopsError } from './dataset/error.js';
export { parseDataset, parseDatasetText } from './dataset/parse.js';
export { loadDataset } from './dataset/load.js';
export { selectRows, eventsOf } from './dataset/select.js';
export { pairsOf, reportedIn, totalsByHalfYear, totalsByTarget } from './dataset/aggregate.js';
export { reconcile } from './dataset/reconcile.js';
export { prepare } from './prepare.js';
export type * from './dataset/model.js';
