import { Marker, type Map, type MapMouseEvent } from 'maplibre-gl';
import { known } from '../data/catalogue.ts';
import { fan } from '../data/fan.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Camera } from './camera.ts';
import { offsetOf, scaleAt } from './fanned.ts';
import type { Words } from './sync.svelte.ts';

/**
 * CSS pixels between the centres of two targets, along the longer axis: half of a target and the 12 px that
 * WCAG 2.5.8 keeps free around the middle of the next.
 */
const leastApart = () => (matchMedia('(pointer: coarse)').matches ? 22 : 16) + 12;

/** A mark that is drawn by the GPU gets a button of its own, seen by the keyboard and by screen readers. */
function button(atlas: Atlas, id: string, label: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'pin';
  element.setAttribute('aria-label', label);
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    atlas.select(id);
  });
  const hover = () => (atlas.hovered = id);
  const leave = () => (atlas.hovered = null);
  element.addEventListener('pointerenter', hover);
  element.addEventListener('focus', hover);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('blur', leave);
  return element;
}

/**
 * Puts a focusable button on every pin, in the order of the list, and says which pins are outside the view. Two
 * sites on one fan have two buttons, each where its mark stands.
 */
export function pins(map: Map, atlas: Atlas, words: () => Words, view: Camera): () => void {
  const c = atlas.whole;
  const slots = fan(c);
  const markers = c.dataset.sites.flatMap((site) => {
    const { point } = known(c.places, site.place);
    if (!point) return [];
    const element = button(atlas, site.id, words().pin(site.id));
    element.addEventListener('focus', () => view.reveal(map, point));
    const offset = offsetOf(slots.get(site.id)!);
    return { site, point, offset, marker: new Marker({ element, offset }).setLngLat(point).addTo(map) };
  });

  /** A button stands where its mark is drawn, which comes nearer to its true point as the map zooms out. */
  const place = () => {
    const scale = scaleAt(map.getZoom());
    for (const { marker, offset } of markers) marker.setOffset([offset[0] * scale, offset[1] * scale]);
  };
  const look = () => {
    const bounds = map.getBounds();
    const outside = markers.filter(({ point }) => !bounds.contains(point)).map(({ site }) => site.id);
    const same = outside.length === atlas.outside.size && outside.every((id) => atlas.outside.has(id));
    if (!same) atlas.outside = new Set(outside);
    spread();
  };
  /** Targets nearer to each other than their least size (WCAG 2.5.8) would cover each other: the first stays. */
  const spread = () => {
    const found = new Set(atlas.found.map((site) => site.id));
    const apart = leastApart();
    const scale = scaleAt(map.getZoom());
    const taken: { x: number; y: number }[] = [];
    for (const { site, point, marker, offset } of markers) {
      const at = map.project(point);
      const here = { x: at.x + scale * offset[0], y: at.y + scale * offset[1] };
      const free = taken.every(({ x, y }) => Math.max(Math.abs(x - here.x), Math.abs(y - here.y)) >= apart);
      const shown = found.has(site.id) && free;
      marker.getElement().hidden = !shown;
      if (shown) taken.push(here);
    }
  };
  const name = () => {
    const { pin } = words();
    for (const { site, marker } of markers) marker.getElement().setAttribute('aria-label', pin(site.id));
  };
  const touch = (event: MapMouseEvent) => {
    const reach = 12;
    const { x, y } = event.point;
    const [hit] = map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers: ['sites', 'site-names'] },
    );
    if (hit) atlas.select(String(hit.properties.id));
  };
  map.on('zoom', place);
  map.on('moveend', look);
  map.on('click', touch);

  const stop = $effect.root(() => {
    $effect(spread);
    $effect(name);
  });
  place();
  look();
  return () => {
    stop();
    map.off('zoom', place);
    map.off('moveend', look);
    map.off('click', touch);
    for (const { marker } of markers) marker.remove();
  };
}
