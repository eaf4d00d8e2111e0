import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';

/** Degrees between lines of longitude and of latitude, and the zoom from which they are drawn, the coarsest first. */
const steps = [
  [30, 0],
  [10, 3],
  [5, 5],
  [1, 7],
  [0.25, 9],
] as const;
/** Latitude of the edge of a square Mercator map, in degrees. */
const edge = 85;

/** Lines of longitude and latitude, [lon, lat] in degrees; `step` is the coarsest step that each belongs to. */
export function graticule(): FeatureCollection {
  const finest = steps.at(-1)![0];
  const lines = (end: number, ends: (at: number) => [number, number][]) =>
    Array.from({ length: (2 * end) / finest + 1 }, (_, i) => i * finest - end).map((at) => ({
      type: 'Feature' as const,
      properties: { step: steps.find(([step]) => at % step === 0)![0] },
      geometry: { type: 'MultiLineString' as const, coordinates: [ends(at)] },
    }));
  const meridians = lines(180, (lon) => [
    [lon, -edge],
    [lon, edge],
  ]);
  const parallels = lines(edge, (lat) => [
    [-180, lat],
    [180, lat],
  ]);
  return { type: 'FeatureCollection', features: [...meridians, ...parallels] };
}

/** Map source of the lines. */
export const graticuleSource = (): SourceSpecification => ({ type: 'geojson', data: graticule() });

/** Map layers of the lines, for a map without a basemap: a finer step from each zoom on. */
export const graticuleLayers = (colour: string): LayerSpecification[] =>
  steps.map(([step, zoom]) => ({
    id: `graticule-${step}`,
    type: 'line',
    source: 'graticule',
    minzoom: zoom,
    filter: ['==', ['get', 'step'], step],
    paint: { 'line-color': colour, 'line-width': 1, 'line-opacity': 0.2 },
  }));
