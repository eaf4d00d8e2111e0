import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { OnlineLayer } from '../../state/online.ts';
import { Late } from '../../state/late.svelte.ts';
import { onlinePrefix, type Overlay } from './overlay.ts';

const libraries = new Late(() => Promise.all([import('pmtiles'), import('maplibre-gl')]));
const picture = `${onlinePrefix}picture`;

const raster = (source: SourceSpecification): Overlay => ({
  sources: { [picture]: source },
  layers: [{ id: picture, type: 'raster', source: picture }],
});

/** A raster PMTiles archive; its reader is loaded when one is opened. */
async function archive({ url, attribution }: OnlineLayer): Promise<Overlay> {
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

/** Another style's ground: its sources and layers without its names, which stay ours. */
async function foreign({ url, attribution }: OnlineLayer): Promise<Overlay> {
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
 * Opens a configured online layer.
 * @throws where it cannot be reached or is not what its address says
 */
export async function openOnline(layer: OnlineLayer): Promise<Overlay> {
  const { url, attribution } = layer;
  if (url.includes('{z}')) return raster({ type: 'raster', tiles: [url], tileSize: 256, attribution });
  return url.endsWith('.pmtiles') ? archive(layer) : foreign(layer);
}
