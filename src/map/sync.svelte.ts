import { untrack } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import type { GeoJSONSource, Map } from 'maplibre-gl';
import { known, type Lang } from '../data/catalogue.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { online } from '../state/online.ts';
import type { Camera } from './camera.ts';
import { addImages } from './images.ts';
import { measureLine } from './measure.ts';
import { openOnline, type Overlay } from './online.ts';
import { shownState } from './sites.ts';
import { style, type StyleOptions } from './style.ts';

/** The words the map needs; it knows no language of its own. */
export interface Words {
  lang: Lang;
  /** What the canvas is and how its keys work. */
  canvas: string;
  allSites: string;
  zoomIn: string;
  zoomOut: string;
  attribution: string;
  metres: string;
  kilometres: string;
  pin(site: string): string;
}

const dark = new MediaQuery('(prefers-color-scheme: dark)');

/** What the style is made of now: the theme chosen or the system's, the boundary view, the lens and what it lets through. */
export const optionsOf = (atlas: Atlas, lang: Lang, overlay: Overlay | null = null): StyleOptions => ({
  theme: atlas.theme ?? (dark.current ? 'dark' : 'light'),
  lang,
  borders: atlas.borders,
  base: new URL('.', document.baseURI).href,
  overlay: atlas.online ? overlay : null,
  shown: atlas.catalogue,
  found: untrack(() => atlas.found),
});

/** Marks one feature, and unmarks it again. */
function mark(map: Map, id: string | null, state: 'selected' | 'hover') {
  if (!id) return;
  const feature = { source: 'sites', id };
  map.setFeatureState(feature, { [state]: true });
  return () => map.getSource('sites') && map.removeFeatureState(feature, state);
}

/** Pushes the atlas outward to the map: style, filter, selection, hover and camera. It never writes the atlas. */
export function sync(
  map: Map,
  atlas: Atlas,
  words: () => Words,
  view: Camera,
  offline: () => void,
): () => void {
  const c = atlas.whole;
  let overlay: Overlay | null = null;
  const measure = () => {
    const { drawn } = atlas;
    const from = drawn && known(c.places, drawn.place).point;
    const line = drawn && from ? [from, drawn.at] : [];
    map.getSource<GeoJSONSource>('measure')?.setData(measureLine(line));
  };
  const paint = () => {
    const options = optionsOf(atlas, words().lang, overlay);
    addImages(map, c, options);
    map.setStyle(style(c, options), { diff: true });
    // The style holds no measured line: with a new one it is drawn again.
    untrack(measure);
  };
  const contact = () => {
    if (!atlas.online || overlay || !online) return;
    openOnline(online)
      .then((opened) => {
        overlay = opened;
        paint();
      })
      .catch(offline);
  };
  const filter = () => {
    for (const [name, value] of Object.entries(shownState(c, atlas.found)))
      map.setGlobalStateProperty(name, value);
  };
  const fly = (id: string, atOnce: boolean) => {
    const { point } = known(c.places, known(c.sites, id).place);
    if (point) view.fly(map, point, atOnce);
  };

  /** Languages are written in two directions, and the panels change sides with them. */
  let side = document.documentElement.dir;
  const turn = () => {
    const { dir } = document.documentElement;
    if (dir === side) return;
    side = dir;
    view.turn(map, atlas.site === null ? null : known(c.places, known(c.sites, atlas.site).place).point);
  };

  let first = true;
  return $effect.root(() => {
    $effect(paint);
    $effect(contact);
    $effect(filter);
    $effect(measure);
    $effect(() => mark(map, atlas.site, 'selected'));
    $effect(() => mark(map, atlas.hovered, 'hover'));
    $effect(() => {
      if (words().lang) requestAnimationFrame(turn);
    });
    $effect(() => {
      const { site } = atlas;
      const moves = !first || !view.placed;
      const atOnce = first;
      first = false;
      // After the frame in which the panels open, so that the camera knows the room they leave.
      if (site && moves) requestAnimationFrame(() => fly(site, atOnce));
    });
  });
}
