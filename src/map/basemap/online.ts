import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { OnlineLayer } from '../../state/online.ts';
import { Late } from '../../state/late.svelte.ts';
import { onlinePrefix, type Overlay } from './overlay.ts';

const libraries = new Late(() => Promise.all([import('pmtiles'), import('maplibre-gl')]));
const rasterId = `${onlinePrefix}picture`;

const raster = (source: SourceSpecification): Overlay => ({
  sources: { [rasterId]: source },
  layers: [{ id: rasterId, type: 'raster', source: rasterId }],
});

/** Opens a PMTiles archive of raster tiles; loads the library first. */
async function openPMTiles({ url, attribution }: OnlineLayer): Promise<Overlay> {
  const [{ PMTiles, Protocol }, { addProtocol }] = await libraries.fetch();
  const tiles = new PMTiles(url);
  const { tileType, minZoom, maxZoom } = await tiles.getHeader();
  if (tileType === 1)
    throw new Error('a PMTiles archive of vector tiles needs a style; give the address of one');
  const protocol = new Protocol();
  protocol.add(tiles);
  addProtocol('pmtiles', protocol.tile);
  return raster({
    type: 'raster',
    tiles: [`pmtiles://${url}/{z}/{x}/{y}`],
    tileSize: 256,
    minzoom: minZoom,
    maxzoom: maxZoom,
    attribution,
  });
}

/**
 * Opens another MapLibre style by its URL. Its name layers are left out, as the map has names of its own; ids get a
 * prefix, so that they do not clash.
 */
async function openStyle({ url, attribution }: OnlineLayer): Promise<Overlay> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const style = (await response.json()) as Overlay;
  const sources = Object.entries(style.sources).map(([id, source]) => [
    onlinePrefix + id,
    { attribution, ...source },
  ]);
  const layers = style.layers
    .filter((layer) => layer.type !== 'symbol')
    .map((layer) => ({
      ...layer,
      id: onlinePrefix + layer.id,
      ...('source' in layer ? { source: onlinePrefix + layer.source } : {}),
    }));
  return { sources: Object.fromEntries(sources), layers: layers as LayerSpecification[] };
}

/**
 * Opens the online map that this website may offer: raster tiles (`{z}` in the URL), a PMTiles archive or a MapLibre
 * style.
 * @throws Error if it cannot be fetched, or is not of the type that its URL suggests
 */
export async function openOnline(layer: OnlineLayer): Promise<Overlay> {
  const { url, attribution } = layer;
  if (url.includes('{z}')) return raster({ type: 'raster', tiles: [url], tileSize: 256, attribution });
  return url.endsWith('.pmtiles') ? openPMTiles(layer) : openStyle(layer);
}
