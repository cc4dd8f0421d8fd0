import { prepare } from 'extops/prepare';
import { dataset, place, start } from './contract.js';

/** A function, not a top-level `await`: what a bundler shares between this file and the elements would wait for itself. */
async function main(): Promise<void> {
  const data = dataset(1);
  await Promise.all([import('extops/define'), prepare('en', data)]);
  const map = document.createElement('extops-map');
  map.data = data;
  map.withoutExport = true;
  map.addEventListener('extops-load', ({ dataset }) => window.loaded.push(dataset.title));
  map.addEventListener('extops-select', ({ about }) => window.chosen.push(about?.target ?? undefined));
  place.append(map);
  start({ update: (number) => (map.data = dataset(number)), unmount: () => map.remove() });
}

void main();
