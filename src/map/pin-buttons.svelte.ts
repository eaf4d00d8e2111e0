import { known } from '../data/catalogue.ts';
import type { LonLat } from '../data/ends.ts';
import { fan } from '../data/fan.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Camera, Eye } from './camera.ts';
import { offsetOf, scaleAt } from './fanned.ts';
import type { Words } from './options.svelte.ts';

/** A button over its point: it can be moved so many pixels right and down of it, and taken away. */
export interface Standing {
  setOffset(offset: [number, number]): unknown;
  remove(): void;
}

/** What the buttons stand on: a map, or the still picture of one. */
export interface Ground {
  eye: Eye;
  camera: Camera;
  /** Whether a point is in view. */
  contains(point: LonLat): boolean;
  /** Stands a button over a point. */
  stand(button: HTMLElement, point: LonLat): Standing;
}

/**
 * CSS pixels between the centres of two targets, along the longer axis: half of a target and the 12 px that
 * WCAG 2.5.8 keeps free around the middle of the next.
 */
const leastApart = () => (matchMedia('(pointer: coarse)').matches ? 22 : 16) + 12;

/** A mark that is only drawn gets a button of its own, seen by the keyboard and by screen readers. */
function button(atlas: Atlas, id: string, label: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'pin';
  element.setAttribute('aria-label', label);
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    atlas.choose(id);
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
 * sites on one fan have two buttons, each where its mark stands. `place` is to be called while the view zooms, `look`
 * whenever it has moved.
 */
export function pinButtons(
  { eye, camera, contains, stand }: Ground,
  atlas: Atlas,
  words: () => Words,
): { place: () => void; look: () => void; remove: () => void } {
  const c = atlas.whole;
  const slots = fan(c);
  const pins = c.dataset.sites.flatMap((site) => {
    const { point } = known(c.places, site.place);
    if (!point) return [];
    const element = button(atlas, site.id, words().pin(site.id));
    element.addEventListener('focus', () => camera.reveal(eye, point));
    const offset = offsetOf(slots.get(site.id)!);
    return { site, point, offset, element, standing: stand(element, point) };
  });

  /** A button stands where its mark is drawn, which comes nearer to its true point as the map zooms out. */
  const place = () => {
    const scale = scaleAt(eye.getZoom());
    for (const { standing, offset } of pins) standing.setOffset([offset[0] * scale, offset[1] * scale]);
  };

  /** Targets nearer to each other than their least size (WCAG 2.5.8) would cover each other: the first stays. */
  const spread = () => {
    const found = new Set(atlas.found.map((site) => site.id));
    const apart = leastApart();
    const scale = scaleAt(eye.getZoom());
    const taken: { x: number; y: number }[] = [];
    for (const { site, point, element, offset } of pins) {
      const at = eye.project([...point]);
      const here = { x: at.x + scale * offset[0], y: at.y + scale * offset[1] };
      const free = taken.every(({ x, y }) => Math.max(Math.abs(x - here.x), Math.abs(y - here.y)) >= apart);
      const shown = found.has(site.id) && free;
      element.hidden = !shown;
      if (shown) taken.push(here);
    }
  };
  let last: string[] = [];
  const look = () => {
    const outside = pins.filter(({ point }) => !contains(point)).map(({ site }) => site.id);
    const same = outside.length === last.length && outside.every((id, i) => id === last[i]);
    if (!same) atlas.outside = new Set(outside);
    last = outside;
    spread();
  };
  const name = () => {
    const { pin } = words();
    for (const { site, element } of pins) element.setAttribute('aria-label', pin(site.id));
  };

  const stop = $effect.root(() => {
    $effect(spread);
    $effect(name);
  });
  place();
  look();
  return {
    place,
    look,
    remove: () => {
      stop();
      for (const { standing } of pins) standing.remove();
    },
  };
}
