import 'virtual:languages.css';
import '../../src/ui/styles/page.css';
import { flushSync } from 'svelte';
import { render } from 'vitest-browser-svelte';
import type { Statement } from '../../geo/model/schema.ts';
import { catalogue, type Catalogue } from '../../src/data/catalogue/catalogue.ts';
import { load } from '../../src/data/read/own.ts';
import { Atlas } from '../../src/state/atlas.svelte.ts';
import { OwnData } from '../../src/state/opened/own.svelte.ts';
import App from '../../src/ui/shell/App.svelte';
import { proof, siteFacts, sourceWords } from '../../src/ui/late-parts.ts';
import type { MapModule } from '../../src/map/contract.ts';

/** Project’s whole dataset with look-ups, as the page loads it. */
export const whole: Catalogue = catalogue(await load('/data/dataset.json'));

// Load the code that a first selection needs beforehand, so that tests see the parts at once.
await Promise.all([siteFacts, sourceWords, proof].map((part) => part.fetch()));

/** Opens the app with some data at an address; without a map or still picture, unless one is given. */
export async function setup(
  search = '',
  map?: Promise<MapModule>,
  still?: () => Promise<MapModule>,
  c: Catalogue = whole,
) {
  const atlas = new Atlas(new OwnData(c));
  atlas.open(search);
  const screen = await render(App, { props: { atlas, map: map && (() => map), still } });
  return { atlas, screen };
}

/** Runs an action on the page, and then Svelte’s pending effects. */
export function act(deed: () => void): void {
  deed();
  flushSync();
}

export const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').trim().replaceAll(/\s+/g, ' ');

/**
 * Statements that a site’s panel must show with their words: those about it, its places, and the events it is part of.
 */
export function about(
  site: string,
  c: Catalogue = whole,
): Record<'own' | 'ofPlaces' | 'ofEvents', Statement[]> {
  const own = c.dataset.statements.filter((s) => s.subject === site);
  const named = (property: 'event' | 'place') =>
    own.filter((s) => s.property === property).map((s) => String(s.value));
  const drawn = c.dataset.sites.filter(({ id }) => id === site).map(({ place }) => place);
  const places = new Set([...drawn, ...named('place')].map((place) => `place:${place}`));
  const events = new Set(named('event'));
  return {
    own,
    ofPlaces: c.dataset.statements.filter((s) => places.has(s.subject)),
    ofEvents: c.dataset.statements.filter((s) => events.has(s.subject)),
  };
}

/** Key for a source’s words for one value. */
export const wordsOf = ({ property, value, source, excerpt, summary }: Statement) =>
  JSON.stringify([property, value, source, excerpt?.exact ?? summary]);
