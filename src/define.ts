import { ExtopsEvents } from './elements/events-list.js';
import { ExtopsFilters } from './elements/filters-form.js';
import { ExtopsFlows } from './elements/flows.js';
import { ExtopsHalves } from './elements/halves.js';
import { ExtopsMap } from './elements/map.js';

const elements = {
  'extops-map': ExtopsMap,
  'extops-flows': ExtopsFlows,
  'extops-halves': ExtopsHalves,
  'extops-events': ExtopsEvents,
  'extops-filters': ExtopsFilters,
};

/** Registers the elements. A tag that is taken stays as it is: a second script, or a second version, does no harm. */
for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

export * from './index.js';
