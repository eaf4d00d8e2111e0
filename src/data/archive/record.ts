import type { Dataset } from '../../../geo/model/schema.ts';
import { DatasetError } from '../kit/dataset-error.ts';
import { checked } from '../read/untrusted.ts';
import type { Standing, ZXY } from './tile.ts';

/** How far from its place a site may stand in a tile, as a share of its side: the grid of a tile may be coarse. */
const grid = 1 / 256;

/**
 * The record of a site in a tile, checked as any stranger’s dataset is, and that it is the one that belongs there; or
 * what is wrong with it.
 */
export function recordOf({ point, site }: Standing, [z]: ZXY): Dataset | DatasetError {
  if (!site) return new DatasetError('', 'has a site without a record');
  const refuse = (reason: string) => new DatasetError(`sites (${site.id})`, reason);
  try {
    const dataset = checked(site.record);
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
