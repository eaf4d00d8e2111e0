import type { FeatureCollection } from 'geojson';
import { known } from '../../data/catalogue/catalogue.ts';
import type { LonLat } from '../../data/kit/lon-lat.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { attempt } from '../../state/late.svelte.ts';
import { lateSurvey } from '../../state/late-survey.ts';
import type { Camera, Eye } from './camera.ts';
import { measured } from '../basemap/measure-layers.ts';

/** An effect that shows what is measured, and takes the camera to it where an address measures and says no more. */
export function followMeasured(
  eye: Eye,
  atlas: Atlas,
  view: Camera,
  show: (data: FeatureCollection) => void,
): void {
  let unseen = !view.asked && atlas.site === null && atlas.measure.length > 1;
  /** Ends of the measurement that the map was taken to: with others, the address alone no longer gives its camera. */
  let seen = '';
  $effect(() => {
    const { drawn, measure: ends, whole: c } = atlas;
    if (seen && seen !== ends.join()) view.keep();
    const from = drawn && known(c.places, drawn.place).point;
    const line: LonLat[][] = drawn && from ? [[from, drawn.at]] : [];
    if (ends.length === 0) return show(measured(line, []));
    // Reads `value`: runs again once a retry in the panel of the tool has fetched it.
    if (!lateSurvey.value)
      return void (atlas.embed ? attempt(() => lateSurvey.fetch()) : lateSurvey.prefetch());
    lateSurvey.value
      .fetchSurvey(ends, c)
      .then(({ legs, stops }) => {
        if (atlas.measure !== ends) return;
        const points = stops.map(({ at }) => at);
        show(measured([...line, ...legs.map(({ path }) => path)], points));
        if (!unseen) return;
        view.show(eye, points);
        seen = ends.join();
        unseen = false;
      })
      .catch(() => show(measured(line, [])));
  });
}
