import { render } from 'svelte/server';
import { catalogue } from './data/catalogue.ts';
import { asDataset } from './data/load.ts';
import { Atlas } from './state/atlas.svelte.ts';
import App from './ui/App.svelte';
import Sources from './ui/Sources.svelte';

/** Where the list of sources goes, which is taken over by itself: see `LateSources.svelte`. */
const place = '<div class="sources">';

/** The page as it stands before any script runs: every site and every source of the dataset. */
export function page(dataset: unknown): { head: string; body: string } {
  const props = { atlas: new Atlas(catalogue(asDataset(dataset, 'data/dataset.json'))) };
  const { head, body } = render(App, { props });
  if (!body.includes(place)) throw new Error('The page has no place for the list of sources');
  return { head, body: body.replace(place, () => place + render(Sources, { props }).body) };
}
