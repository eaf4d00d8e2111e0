import '../../src/ui/page.css';
import { flushSync } from 'svelte';
import { render } from 'vitest-browser-svelte';
import type { Statement } from '../../geo/schema.ts';
import { catalogue, type Catalogue } from '../../src/data/catalogue.ts';
import { load } from '../../src/data/load.ts';
import { Atlas } from '../../src/state/atlas.svelte.ts';
import App from '../../src/ui/App.svelte';
import { proof, siteFacts, sourceWords } from '../../src/ui/late-parts.ts';
import type { MapModule } from '../../src/ui/map-words.ts';

/** The whole dataset, as the page loads it. */
export const whole: Catalogue = catalogue(await load('/data/dataset.json'));

// What opens on a choice is fetched at the first one. Here it is there before, so that a test sees it at once.
await Promise.all([siteFacts, sourceWords, proof].map((part) => part.fetch()));

/** The app on some data, as an address opens it; without a map, or what stands in for it, unless one is given. */
export async function setup(
  search = '',
  map?: Promise<MapModule>,
  still?: () => Promise<MapModule>,
  c: Catalogue = whole,
) {
  const atlas = new Atlas(c);
  atlas.open(search);
  const screen = await render(App, { props: { atlas, map: map && (() => map), still } });
  return { atlas, screen };
}

/** Does something to the page and lets it settle. */
export function act(deed: () => void): void {
  deed();
  flushSync();
}

export const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').trim().replaceAll(/\s+/g, ' ');

/** What the proofs of a site's detail have to be: what is stated of it, and of the events it is part of. */
export function about(site: string, c: Catalogue = whole): { own: Statement[]; ofEvents: Statement[] } {
  const own = c.dataset.statements.filter((s) => s.subject === site);
  const events = new Set(own.filter((s) => s.property === 'event').map((s) => s.value));
  return { own, ofEvents: c.dataset.statements.filter((s) => events.has(s.subject)) };
}

/** One source's words for one value. */
export const wordsOf = ({ property, value, source, excerpt, summary }: Statement) =>
  JSON.stringify([property, value, source, excerpt?.exact ?? summary]);
