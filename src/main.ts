import './ui/page.css';
import { hydrate, mount } from 'svelte';
import { catalogue } from './data/catalogue.ts';
import { load } from './data/load.ts';
import { permalink } from './state/permalink.svelte.ts';
import { Atlas } from './state/atlas.svelte.ts';
import App from './ui/App.svelte';
import DataFault from './ui/DataFault.svelte';

const target = document.getElementById('page')!;
const map = import('./map/map.ts');

try {
  const atlas = new Atlas(catalogue(await load('data/dataset.json')));
  hydrate(App, { target, props: { atlas, map } });
  // The markup was made without an address: take it over first, then open what the address asks for.
  atlas.open(location.search);
  permalink(atlas);
} catch (error) {
  document.documentElement.dataset.fault = '';
  mount(DataFault, { target: document.body, anchor: target, props: { error: error as Error } });
}
