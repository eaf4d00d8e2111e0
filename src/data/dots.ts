import { boundsOf, type Box } from './box.ts';
import { known, type Catalogue } from './catalogue.ts';
import { markOf } from './marks.ts';

/** The sites of a large dataset as the map takes them: made where the dataset was read, never on the page. */
export interface Dots {
  /** GeoJSON: a point for each site, with its id, its row among the sites, and the colour of its mark. */
  file: Blob;
  /** Longitude and latitude of each site in turn, in degrees; NaN for one without a point. */
  points: Float64Array<ArrayBuffer>;
  /** The box around them. */
  box: Box;
}

export function dots(c: Catalogue): Dots {
  const { sites } = c.dataset;
  const points = new Float64Array(2 * sites.length).fill(NaN);
  const placed: [number, number][] = [];
  const features = sites.flatMap((site, row) => {
    const { point } = known(c.places, site.place);
    if (!point) return [];
    points.set(point, 2 * row);
    placed.push(point);
    const properties = { id: site.id, row, colour: markOf(c, site)[0]!.colour ?? '#FFFFFF' };
    return JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: point }, properties });
  });
  const parts = [`{"type":"FeatureCollection","features":[${features.join()}]}`];
  return { file: new Blob(parts, { type: 'application/geo+json' }), points, box: boundsOf(placed) };
}
