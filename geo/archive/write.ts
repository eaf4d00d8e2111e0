import type { Dataset } from '../model/schema.ts';
import { subsetsOf } from '../../src/data/archive/subset.ts';
import { layer } from '../../src/data/archive/open.ts';
import { catalogue, known } from '../../src/data/catalogue/catalogue.ts';
import { plainName } from '../../src/data/kit/name-in.ts';
import { writeArchive } from './pmtiles.ts';
import { Spill } from './spill.ts';
import { SiteTiles } from './tiles.ts';

/** Figures of an archive (dataset as map tiles) that was written: number of sites, zoom range, fullest tile. */
export interface ArchiveSummary {
  sites: number;
  zooms: readonly [number, number];
  /** Number of sites in the tile of the deepest zoom that has most. */
  fullest: number;
}

const spread = ([least, most]: [number, number], value: number): [number, number] => [
  Math.min(least, value),
  Math.max(most, value),
];

/**
 * Writes the sites of datasets into an archive of vector tiles (PMTiles), which the page opens with `?data=`. Only one
 * of the datasets is in memory at a time, so that a large one may come in pieces; each piece must hold every record to
 * which its sites refer.
 * @throws Error if no site has a point
 */
export async function writeSites(
  path: string,
  name: string,
  datasets: Iterable<Dataset>,
): Promise<ArchiveSummary> {
  const records = new Spill(`${path}.records`);
  try {
    const points: (readonly [number, number])[] = [];
    let version = '';
    for (const dataset of datasets) {
      const c = catalogue(dataset);
      const excerpt = subsetsOf(c);
      version = dataset.version;
      for (const site of dataset.sites) {
        const { point } = known(c.places, site.place);
        if (!point) continue;
        points.push(point);
        records.add(
          JSON.stringify({
            id: site.id,
            name: plainName(site.name),
            record: JSON.stringify(excerpt({ sites: [site.id] })),
          }),
        );
      }
    }
    if (points.length === 0) throw new Error('There is no site with a point.');
    const tiles = new SiteTiles(points);
    const [minzoom, maxzoom] = tiles.zooms;
    const [west, east] = points.map(([lon]) => lon).reduce(spread, [180, -180]);
    const [south, north] = points.map(([, lat]) => lat).reduce(spread, [90, -90]);
    await writeArchive(
      path,
      tiles.tiles((i) => JSON.parse(records.read(i)) as Record<string, string>),
      {
        zooms: tiles.zooms,
        bounds: [west, south, east, north],
        metadata: {
          name,
          version,
          type: 'overlay',
          vector_layers: [
            {
              id: layer,
              minzoom,
              maxzoom,
              fields: { point_count: 'Number', id: 'String', name: 'String', record: 'String' },
            },
          ],
          tilestats: { layerCount: 1, layers: [{ layer, count: points.length, geometry: 'Point' }] },
        },
      },
    );
    return { sites: points.length, zooms: tiles.zooms, fullest: tiles.fullest };
  } finally {
    records.remove();
  }
}
