import type { Map } from 'maplibre-gl';
import { known, type Lang } from '../data/catalogue.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Camera } from './camera.ts';
import { style } from './style.ts';

export interface Words {
  lang: Lang;
  /** What the canvas is and how its keys work. */
  canvas: string;
  allSites: string;
  /** MapLibre's own words, by its keys. */
  controls: Record<string, string>;
  pin(site: string): string;
}

const dark = () => matchMedia('(prefers-color-scheme: dark)');

/** The theme chosen, or the system's. */
export const themeOf = (atlas: Atlas) => atlas.theme ?? (dark().matches ? 'dark' : 'light');

const pinLayers = ['leaders', 'ring', 'sites', 'site-names'];

/** Marks one feature, and unmarks it again. */
function mark(map: Map, id: string | null, state: 'selected' | 'hover') {
  if (!id) return;
  const feature = { source: 'sites', id };
  map.setFeatureState(feature, { [state]: true });
  return () => map.getSource('sites') && map.removeFeatureState(feature, state);
}

/** Pushes the atlas outward to the map: filter, selection, hover, camera and theme. It never writes the atlas. */
export function sync(map: Map, atlas: Atlas, words: Words, view: Camera, repaint: (ink: string) => void) {
  const c = atlas.whole;

  const filter = () => {
    const sites = atlas.found.map((site) => site.id);
    const places = [...new Set(atlas.found.map((site) => site.place))];
    for (const layer of pinLayers) {
      const shown: ['in', unknown, unknown] = ['in', ['get', 'id'], ['literal', sites]];
      map.setFilter(layer, (layer === 'leaders' ? ['all', ['has', 'leader'], shown] : shown) as never);
    }
    map.setFilter('precision', ['in', ['get', 'id'], ['literal', places]]);
  };
  let applied = themeOf(atlas);
  const paint = () => {
    const theme = themeOf(atlas);
    if (theme === applied) return;
    applied = theme;
    const next = style(c, { theme, lang: words.lang, base: document.baseURI });
    map.setStyle(next.style, { diff: true });
    repaint(next.ink);
    filter();
  };
  const fly = (id: string, atOnce: boolean) => {
    const { point } = known(c.places, known(c.sites, id).place);
    if (point) view.fly(map, point, atOnce);
  };

  let first = true;
  const stop = $effect.root(() => {
    $effect(filter);
    $effect(paint);
    $effect(() => mark(map, atlas.site, 'selected'));
    $effect(() => mark(map, atlas.hovered, 'hover'));
    $effect(() => {
      const { site } = atlas;
      const moves = !first || !view.placed;
      const atOnce = first;
      first = false;
      // After the frame in which the panels open, so that the camera knows the room they leave.
      if (site && moves) requestAnimationFrame(() => fly(site, atOnce));
    });
  });
  const system = dark();
  system.addEventListener('change', paint);
  return () => {
    stop();
    system.removeEventListener('change', paint);
  };
}
