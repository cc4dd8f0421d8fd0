import { createApp } from 'vue';
import { place } from './contract.js';
import Chart from './Vue.vue';

const app = createApp(Chart, { unmount: () => app.unmount() });
app.mount(place);
