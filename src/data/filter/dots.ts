import type { Site } from '../../../geo/model/schema.ts';
import { boundsOf, type Box } from '../kit/box.ts';
import type { LazyDataset } from '../catalogue/catalogue.ts';
import type { LazyTable } from '../kit/lazy-array.ts';

/** Points of the sites of a large dataset, drawn as dots; computed by the worker that reads the dataset. */
export interface SiteDots {
  /** Longitude and latitude of each site in turn, in degrees; NaN for a site without a point. */
  points: Float64Array<ArrayBuffer>;
  /** Bounding box of the points, in degrees. */
  box: Box;
}

/** Colours of sites: a palette of CSS colours, and for each site its index in the palette. */
export interface Colours {
  names: string[];
  of: Uint32Array<ArrayBuffer>;
}

/** Collects the points of all sites of a dataset, in their order. */
export function dotsOf({ sites, places }: Pick<LazyDataset, 'sites' | 'places'>): SiteDots {
  const pointOf = new Map(places.map(({ id, point }) => [id, point]));
  const points = new Float64Array(2 * sites.length).fill(NaN);
  sites.forEach(({ place }, row) => points.set(pointOf.get(place) ?? [], 2 * row));
  return { points, box: boundsOf(pairs(points)) };
}

function* pairs(points: Float64Array): Generator<[number, number]> {
  for (let at = 0; at < points.length; at += 2)
    if (!Number.isNaN(points[at]!)) yield [points[at]!, points[at + 1]!];
}

/** Collects the colours of sites, as the function `colour` gives them, into a palette and indexes. */
export function coloursOf(sites: LazyTable<Site>, colour: (site: Site) => string): Colours {
  const places = new Map<string, number>();
  const of = Uint32Array.from(sites, (site) => {
    const name = colour(site);
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  });
  return { names: [...places.keys()], of };
}
