import { html, type TemplateResult } from 'lit';
import { REGIONS, type Region } from '../geometry/region.js';
import type { Words } from '../messages/words.js';

/** A reader's choice of region: a select, so that no wheel or pinch over the map takes the page's scrolling away. */
export function regionView(region: Region, words: Words, choose: (region: Region) => void): TemplateResult {
  const onChange = (event: Event) => choose((event.target as HTMLSelectElement).value as Region);
  return html`<label class="region" part="region"
    >${words.say('region.label')}
    <select @change=${onChange}>
      ${REGIONS.map((one) => html`<option value=${one} ?selected=${one === region}>${words.say(`region.${one}`)}</option>`)}
    </select></label
  >`;
}
