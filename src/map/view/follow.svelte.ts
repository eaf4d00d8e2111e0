import { untrack } from 'svelte';
import { known } from '../../data/catalogue/catalogue.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { attempt, Late } from '../../state/late.svelte.ts';
import { own, type Camera, type Eye } from './camera.ts';
import type { MapWords } from '../contract.ts';

const crosshairs = new Late(() => import('./crosshair.ts'));

/** Effects that take the camera to the site selected, and out from under panels that have changed sides. */
export function follow(eye: Eye, atlas: Atlas, words: () => MapWords, view: Camera): void {
  const pointOf = (site: string) =>
    untrack(() => known(atlas.whole.places, known(atlas.whole.sites, site).place).point);

  /** Languages are written in two directions, and the panels change sides with them. */
  let side = document.documentElement.dir;
  const turn = () => {
    const { dir } = document.documentElement;
    if (dir === side) return;
    side = dir;
    view.turn(eye, atlas.site === null ? null : pointOf(atlas.site));
  };
  $effect(() => {
    if (words().lang) requestAnimationFrame(turn);
  });

  $effect(() => {
    if (!atlas.measuring) return;
    let over = false;
    let remove = () => {};
    void attempt(async () => {
      const { crosshair } = await crosshairs.fetch();
      if (!over) remove = crosshair(view);
    });
    return () => {
      over = true;
      remove();
    };
  });

  let chosen: string | null | undefined;
  $effect(() => {
    const { site, camera } = atlas;
    const first = chosen === undefined;
    const said = camera !== view.heard;
    if (site === chosen && !said) return;
    chosen = site;
    view.heard = camera;
    const { asked } = view;
    const point = site === null ? null : pointOf(site);
    // After the frame in which the panels open, so that the camera knows the room they leave, and not within it: that
    // would be one long task.
    if (point)
      requestAnimationFrame(() =>
        setTimeout(() =>
          asked && (first || said) ? view.reveal(eye, point, true) : view.fly(eye, point, first),
        ),
      );
    untrack(() => {
      if (said && asked) eye.easeTo({ ...asked, duration: 0 }, own);
      else if (said && !point) view.showAll(eye, own);
      // The map stays where a closed site left it, which no address without a camera would show.
      else if (!first && !point) view.keep();
    });
  });
}
