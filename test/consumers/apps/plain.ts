import 'extops/define';
import { dataset, place, start } from './contract.js';

const map = document.createElement('extops-map');
map.data = dataset(1);
map.withoutExport = true;
Object.assign(map, { classes: [1, 2, 5], period: 2024 });
map.addEventListener('extops-load', ({ dataset }) => window.loaded.push(dataset.title));
map.addEventListener('extops-select', ({ about }) => window.chosen.push(about?.target ?? undefined));
place.append(map);

start({ update: (number) => (map.data = dataset(number)), unmount: () => map.remove() });
