import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { catalogue } from '../data/catalogue/catalogue.ts';
import { asDataset } from '../data/read/own.ts';
import { Atlas } from '../state/atlas.svelte.ts';
import { OwnData } from '../state/opened/own.svelte.ts';
import App from '../ui/shell/App.svelte';
import type { PrerenderedPart } from '../ui/late-parts.ts';
import LegendRowsAlone from '../ui/map/LegendRowsAlone.svelte';
import NotesAlone from '../ui/shell/NotesAlone.svelte';
import SourcesAlone from '../ui/sources/SourcesAlone.svelte';

/**
 * Components that are hydrated on their own, later than the page (see `PrerenderedPart.svelte`), by the class of their
 * element.
 */
const parts: Record<PrerenderedPart, Component<{ atlas: Atlas }>> = {
  'legend-rows': LegendRowsAlone,
  notes: NotesAlone,
  sources: SourcesAlone,
};

/**
 * Renders the page as HTML, as it is before any script runs, with every site and every source of the dataset.
 * @throws Error if the page has no element for one of the parts
 */
export function page(dataset: unknown): { head: string; body: string } {
  const props = { atlas: new Atlas(new OwnData(catalogue(asDataset(dataset, 'data/dataset.json')))) };
  const { head, body } = render(App, { props });
  const whole = Object.entries(parts).reduce((text, [name, part]) => {
    const place = `<div class="${name}">`;
    if (!text.includes(place)) throw new Error(`The page has no place for its part “${name}”`);
    return text.replace(place, () => place + render(part, { props }).body);
  }, body);
  return { head, body: whole };
}
