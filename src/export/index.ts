/** What a widget asks of this room, in one piece: it is loaded when a reader first wants to take something away. */
export { citeEvent } from './citation.js';
export { copyText, type Outcome } from './download.js';
export { metaOf, type ExportMeta, type View } from './meta.js';
export { svgOf } from './svg.js';
export { takeAway, type ExportFormat } from './take.js';
