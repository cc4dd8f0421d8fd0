/** The panel of events behind a mark: how it looks and what it shows. It comes when a reader points at a mark. */
export { detailView } from '../views/detail.js';
export { eventsStyle } from './events-style.js';
