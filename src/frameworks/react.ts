import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';
import * as extops from '../define.js';

/** The components for React 18, which gives custom elements neither properties nor events. React 19 needs none of them. */
const events = {
  onLoad: 'extops-load' as EventName<extops.ExtopsLoadEvent>,
  onError: 'extops-error' as EventName<extops.ExtopsErrorEvent>,
  onSelect: 'extops-select' as EventName<extops.ExtopsSelectEvent>,
  onFilter: 'extops-filter' as EventName<extops.ExtopsFilterEvent>,
};

export const ExtopsMap = createComponent({ react, events, tagName: 'extops-map', elementClass: extops.ExtopsMap });
export const ExtopsFlows = createComponent({
  react,
  events,
  tagName: 'extops-flows',
  elementClass: extops.ExtopsFlows,
});
export const ExtopsHalves = createComponent({
  react,
  events,
  tagName: 'extops-halves',
  elementClass: extops.ExtopsHalves,
});
export const ExtopsEvents = createComponent({
  react,
  events,
  tagName: 'extops-events',
  elementClass: extops.ExtopsEvents,
});
export const ExtopsFilters = createComponent({
  react,
  events,
  tagName: 'extops-filters',
  elementClass: extops.ExtopsFilters,
});
