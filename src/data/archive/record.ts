import type { Dataset } from '../../../geo/model/schema.ts';
import { DatasetError } from '../kit/dataset-error.ts';
import { parseUntrusted } from '../read/untrusted.ts';
import type { TilePoint, ZXY } from './tile.ts';

/** Maximum distance of a tile's point from its site's place, as a share of the tile's side: grids may be coarse. */
const grid = 1 / 256;

/**
 * The record of a site in a tile, checked as any untrusted dataset, and that its place is at the tile's point; or the
 * fault that was found.
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
