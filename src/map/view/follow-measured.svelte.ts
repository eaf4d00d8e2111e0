import type { FeatureCollection } from 'geojson';
import { known } from '../../data/catalogue/catalogue.ts';
import type { LonLat } from '../../data/kit/lon-lat.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { attempt } from '../../state/late.svelte.ts';
import { lateSurvey } from '../../state/late-survey.ts';
import type { Camera, MovableMap } from './camera.ts';
import { measureFeatures } from '../basemap/measure-layers.ts';

/**
 * Starts an effect that draws the reader’s distance measurement. If the page’s address has a measurement but no camera
 * or site, the effect moves the map to show all of it.
 */
export function followMeasured(
  map: MovableMap,
  atlas: Atlas,
  camera: Camera,
  show: (data: FeatureCollection) => void,
): void {
  let pending = !camera.given && atlas.site === null && atlas.measure.length > 1;
  /**
   * Points of the reader’s distance measurement when the map was last moved to show them all. If they change, the
   * camera must be saved in the page’s address.
   */
  let shownEnds = '';
  $effect(() => {
    const { drawn, measure: ends, whole: c } = atlas;
    if (shownEnds && shownEnds !== ends.join()) camera.save();
    const from = drawn && known(c.places, drawn.place).point;
    const line: LonLat[][] = drawn && from ? [[from, drawn.at]] : [];
    if (ends.length === 0) return show(measureFeatures(line, []));
    // Fetch the code for measuring on an embedded page, which has no measuring panel that would do it. Reading `value`
    // runs this effect again once the code is there.
    if (!lateSurvey.value) return void (atlas.embed && attempt(() => lateSurvey.fetch()));
    lateSurvey.value
      .fetchSurvey(ends, c)
      .then(({ legs, stops }) => {
        if (atlas.measure !== ends) return;
        const points = stops.map(({ at }) => at);
        show(measureFeatures([...line, ...legs.map(({ path }) => path)], points));
        if (!pending) return;
        camera.show(map, points);
        shownEnds = ends.join();
        pending = false;
      })
      .catch(() => show(measureFeatures(line, [])));
  });
}
