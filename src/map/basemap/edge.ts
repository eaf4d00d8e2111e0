import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { REGION } from '../../../geo/cartography/extent.ts';

/** Width in degrees of longitude of the strip along the region’s edge in which the map fades into the background. */
const FADE = 1.5;
const STEPS = 16;
/** Distance in degrees beyond the region to which the fade is drawn: farther than any browser window can show. */
const FAR = 25;

function frame(inset: number, opacity: number): Feature<Polygon> {
  const [west, south, east, north] = REGION;
  const ring = (by: number): Position[] => {
    // Reduce the height of the ring around the region: at the latitudes of this map, Web Mercator draws a degree of
    // latitude about a fifth longer than one of longitude.
    const up = by * 0.83;
    const [w, s, e, n] = [west + by, south + up, east - by, north - up];
    return [[w, s], [e, s], [e, n], [w, n], [w, s]]; // prettier-ignore
  };
  return {
    type: 'Feature',
    properties: { opacity },
    geometry: { type: 'Polygon', coordinates: [ring(-FAR), ring(inset).reverse()] },
  };
}

/**
 * Nested frames around the region, whose opacities add up to a smooth fade; the outermost hides all beyond the region.
 */
export function edgeFrames(): FeatureCollection<Polygon> {
  const covered = (step: number) => {
    const t = step / STEPS;
    return t * t * (3 - 2 * t);
  };
  const features = Array.from({ length: STEPS }, (_, i) => {
    const [before, after] = [covered(i), covered(i + 1)];
    return frame(FADE * (1 - i / STEPS), 1 - (1 - after) / (1 - before));
  });
  return { type: 'FeatureCollection', features };
}
