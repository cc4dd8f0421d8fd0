import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import '../src/define.js';
import { column, CHOICES, DEFAULTS } from '../stories/surroundings.js';
import { serveBadLines } from '../stories/served.js';
import { withControls } from './controls.js';
import { publicOnly } from './manifest.js';
import './preview.css';

serveBadLines();
setCustomElementsManifest(publicOnly(manifest));

const ICONS: Record<keyof typeof CHOICES, string> = {
  scheme: 'contrast',
  theme: 'paintbrush',
  language: 'globe',
  direction: 'transfer',
  width: 'ruler',
  vision: 'eye',
  media: 'browser',
  data: 'database',
};

const preview: Preview = {
  initialGlobals: DEFAULTS,
  globalTypes: Object.fromEntries(
    Object.entries(CHOICES).map(([name, items]) => [
      name,
      {
        description: name,
        toolbar: {
          icon: ICONS[name as keyof typeof CHOICES],
          items: items.map((value) => ({ value, title: `${name}: ${value}` })),
          dynamicTitle: true,
        },
      },
    ]),
  ),
  argTypesEnhancers: [withControls],
  decorators: [(story, { globals }) => column(story(), globals)],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    options: {
      storySort: {
        order: [
          'Charts',
          ['Map', 'Flows', 'Half-years', 'Events', 'Filters', 'Linked'],
          'Theming',
          ['Guide', 'Playground', 'Themes', 'Parts'],
          'Guides',
        ],
      },
    },
  },
};

export default preview;
