import { ExtopsError, parseDataset, selectRows, totalsByTarget, type Dataset, type ExtopsSelectEvent } from 'extops';
import { ExtopsHalves } from 'extops/elements/halves.js';
import * as everything from 'extops/extops.js';
import { dataset } from './contract.js';

/** Every way to import the package, with the types that come of it. */
export const parsed: Dataset | null = parseDataset(dataset(1)).dataset;
export const totals = parsed && totalsByTarget(selectRows(parsed, {}));
export const code: string = new ExtopsError('too-large', 'too large: 1').code;
export const by: string | null = new ExtopsHalves().by;
export const map: HTMLElementTagNameMap['extops-map'] = new everything.ExtopsMap();
export const chosen = (event: ExtopsSelectEvent): string | undefined => event.about?.target ?? undefined;

map.period = 2024;
map.target = ['DEU', 'FRA'];
map.src = new URL('https://data.example/plots.json');

// @ts-expect-error A property that no chart has.
map.colour = 'red';
// @ts-expect-error A switch is on or off.
map.multiples = 'yes';
