import type { Dataset } from '../../../geo/model/schema.ts';
import { DatasetError } from '../kit/dataset-error.ts';
import { parseUntrusted } from '../read/untrusted.ts';
import type { TilePoint, ZXY } from './tile.ts';

/**
 * Maximum distance between a site’s point in a tile and the point of its place, as a share of the tile’s width, because
 * a tile’s grid may be coarse.
 */
const grid = 1 / 256;

/**
 * Parses the record that a map tile holds for a site: a small dataset, checked like any untrusted one; its place must
 * be at the site’s point in the tile. Returns the error if it fails a check.
 */
export function recordOf({ point, site }: TilePoint, [z]: ZXY): Dataset | DatasetError {
  if (!site) return new DatasetError('', 'has a site without a record');
  const refuse = (reason: string) => new DatasetError(`sites (${site.id})`, reason);
  try {
    const dataset = parseUntrusted(site.record);
    const own = dataset.sites.find(({ id }) => id === site.id);
    if (!own) return refuse('is not in its own record');
    const [lon, lat] = dataset.places.find(({ id }) => id === own.place)!.point!;
    const off = Math.max(Math.abs(lon - point[0]), Math.abs(lat - point[1]));
    return off > (360 / 2 ** z) * grid ? refuse('its place is not where it stands in the tile') : dataset;
  } catch (error) {
    if (error instanceof DatasetError)
      return new DatasetError(`sites (${site.id}) ${error.record}`.trim(), error.reason);
    throw error;
  }
}
