import type { FeatureCollection } from 'geojson';
import { REGION, TILE_ZOOMS } from '../cartography/extent.ts';
import { importCached } from './cache.ts';
import { tilesInBox } from './tile-math.ts';

/**
 * Units per side of a vector tile at zoom `z`; one is 16 m on the ground at zoom 8 and 34° N. MapLibre uses at most
 * 8192.
 */
const extentAt = (z: number) => (z === TILE_ZOOMS.max ? 8192 : 4096);
/**
 * Tolerance of the line simplification at all zooms but the deepest, in units of a 4096-unit tile: about a third of a
 * pixel.
 */
const TOLERANCE = 3;

export interface TileLayer {
  name: string;
  data: FeatureCollection;
  minzoom: number;
  maxzoom?: number;
}
interface VtTile {
  features: { tags: Record<string, unknown> }[];
}
interface GeojsonVt {
  GeoJSONVT: new (
    data: FeatureCollection,
    options: { maxZoom: number; indexMaxZoom: number; extent: number; buffer: number; tolerance: number },
  ) => { getTile(z: number, x: number, y: number): VtTile | null };
}
interface VtPbf {
  fromGeojsonVt(layers: Record<string, VtTile>, options: { version: 2; extent: number }): Uint8Array;
}

/**
 * Cuts layers into vector tiles, by path `z/x/y`: every tile of the region. A tile without features still holds an
 * empty layer.
 */
export async function cutTiles(layers: TileLayer[]): Promise<Map<string, Uint8Array>> {
  const { GeoJSONVT } = await importCached<GeojsonVt>('@maplibre/geojson-vt');
  const { fromGeojsonVt } = await importCached<VtPbf>('@maplibre/vt-pbf');
  const tiles = new Map<string, Uint8Array>();
  for (let z: number = TILE_ZOOMS.min; z <= TILE_ZOOMS.max; z++) {
    const extent = extentAt(z);
    const shown = layers.filter(({ minzoom, maxzoom = TILE_ZOOMS.max }) => minzoom <= z && z <= maxzoom);
    const indexes = shown.map(({ name, data }) => {
      const features = data.features.filter(
        (f) => z === TILE_ZOOMS.max || (f.properties?.['zoom'] ?? 0) < z + 1,
      );
      // Tell geojson-vt that deeper zooms follow: it does not simplify lines at its `maxZoom`.
      const options = {
        maxZoom: z === TILE_ZOOMS.max ? z : 14,
        tolerance: TOLERANCE,
        extent,
        buffer: extent / 64,
      };
      return { name, index: new GeoJSONVT({ ...data, features }, { ...options, indexMaxZoom: z }) };
    });
    for (const [tx, ty] of tilesInBox(REGION, z)) {
      const content: Record<string, VtTile> = { sea: { features: [] } };
      for (const { name, index } of indexes) {
        const tile = index.getTile(z, tx, ty);
        if (tile?.features.length) content[name] = tile;
      }
      tiles.set(`${z}/${tx}/${ty}`, fromGeojsonVt(content, { version: 2, extent }));
    }
  }
  return tiles;
}
