import type { Site } from '../../../geo/model/schema.ts';
import { boundsOf, type Box } from '../kit/box.ts';
import type { LazyDataset } from '../catalogue/catalogue.ts';
import type { LazyTable } from '../kit/lazy-array.ts';

/** Where the sites of a large dataset are: made where it was read, never on the page. */
export interface Dots {
  /** Longitude and latitude of each site in turn, in degrees; NaN for one without a point. */
  points: Float64Array<ArrayBuffer>;
  /** The box around them. */
  box: Box;
}

/** The colour of each site, by its place among all colours there are. */
export interface Colours {
  names: string[];
  of: Uint32Array<ArrayBuffer>;
}

export function dotsOf({ sites, places }: Pick<LazyDataset, 'sites' | 'places'>): Dots {
  const pointOf = new Map(places.map(({ id, point }) => [id, point]));
  const points = new Float64Array(2 * sites.length).fill(NaN);
  sites.forEach(({ place }, row) => points.set(pointOf.get(place) ?? [], 2 * row));
  return { points, box: boundsOf(pairs(points)) };
}

function* pairs(points: Float64Array): Generator<[number, number]> {
  for (let at = 0; at < points.length; at += 2)
    if (!Number.isNaN(points[at]!)) yield [points[at]!, points[at + 1]!];
}

/** The colours of sites, by what each is. */
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
