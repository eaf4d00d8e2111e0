import { render } from 'svelte/server';
import { catalogue } from './data/catalogue.ts';
import { asDataset } from './data/load.ts';
import { Atlas } from './state/atlas.svelte.ts';
import App from './ui/App.svelte';

/** The page as it stands before any script runs: every site and every source of the dataset. */
export function page(dataset: unknown): { head: string; body: string } {
  const atlas = new Atlas(catalogue(asDataset(dataset, 'data/dataset.json')));
  return render(App, { props: { atlas } });
}
