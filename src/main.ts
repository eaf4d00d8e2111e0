import './trusted.ts';
import './ui/page.css';
import './ui/print.css';
import { hydrate, mount } from 'svelte';
import { catalogue } from './data/catalogue.ts';
import { load, none } from './data/load.ts';
import { en } from './i18n/en.ts';
import { permalink } from './state/permalink.svelte.ts';
import { Atlas } from './state/atlas.svelte.ts';
import App from './ui/App.svelte';
import DataFault from './ui/DataFault.svelte';
import { mapWords } from './ui/map-words.ts';

const target = document.getElementById('page')!;
const map = import('./map/map.ts');

/** Takes over the prerendered markup. It was made without an address: what the address asks for opens after. */
function start(atlas: Atlas): void {
  hydrate(App, { target, props: { atlas, map } });
  atlas.open(location.search);
  permalink(atlas);
}

/** The prerendered text stays readable as it is; a notice says what is wrong with the data. */
function fault(error: Error): void {
  document.documentElement.dataset.fault = '';
  mount(DataFault, { target: document.body, anchor: target, props: { error } });
  const c = catalogue(none);
  const place = document.querySelector<HTMLElement>('.map')!;
  map.then(({ attach }) =>
    attach(
      place,
      new Atlas(c),
      () => mapWords(c, en, 'en'),
      () => {},
    ),
  );
}

load('data/dataset.json')
  .then((dataset) => start(new Atlas(catalogue(dataset))))
  .catch(fault);
