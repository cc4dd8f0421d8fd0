import { mount, unmount } from 'svelte';
import { place } from './contract.js';
import Chart from './Svelte.svelte';

const chart = mount(Chart, { target: place, props: { unmount: () => void unmount(chart) } });
