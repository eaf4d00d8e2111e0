import { untrack } from 'svelte';
import { known } from '../../data/catalogue/catalogue.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { attempt, Late } from '../../state/late.svelte.ts';
import { own, type Camera, type MovableMap } from './camera.ts';
import type { MapWords } from '../contract.ts';

const crosshairs = new Late(() => import('./crosshair.ts'));

/**
 * Starts effects that move the camera to the selected site, keep it clear of panels that change sides, and show a
 * crosshair while the reader measures.
 */
export function follow(map: MovableMap, atlas: Atlas, words: () => MapWords, camera: Camera): void {
  const pointOf = (site: string) =>
    untrack(() => known(atlas.whole.places, known(atlas.whole.sites, site).place).point);

  /** Writing direction of the page when this effect last ran; the panels change sides with it. */
  let side = document.documentElement.dir;
  const mirror = () => {
    const { dir } = document.documentElement;
    if (dir === side) return;
    side = dir;
    camera.mirror(map, atlas.site === null ? null : pointOf(atlas.site));
  };
  $effect(() => {
    if (words().lang) requestAnimationFrame(mirror);
  });

  $effect(() => {
    if (!atlas.measuring) return;
    let stopped = false;
    let remove = () => {};
    void attempt(async () => {
      const { crosshair } = await crosshairs.fetch();
      if (!stopped) remove = crosshair(camera);
    });
    return () => {
      stopped = true;
      remove();
    };
  });

  let selected: string | null | undefined;
  $effect(() => {
    const { site, camera: current } = atlas;
    const first = selected === undefined;
    const changed = current !== camera.applied;
    if (site === selected && !changed) return;
    selected = site;
    camera.applied = current;
    const { given } = camera;
    const point = site === null ? null : pointOf(site);
    // Move the camera after the next frame, in which the panels open and decide which area stays free. It moves in a
    // task of its own, as one task for both would block the page longer.
    if (point)
      requestAnimationFrame(() =>
        setTimeout(() =>
          given && (first || changed) ? camera.reveal(map, point, true) : camera.fly(map, point, first),
        ),
      );
    untrack(() => {
      if (changed && given) map.easeTo({ ...given, duration: 0 }, own);
      else if (changed && !point) camera.showAll(map, own);
      // Save the camera in the page’s address when a site is closed, as the map then stays where it is.
      else if (!first && !point) camera.save();
    });
  });
}
