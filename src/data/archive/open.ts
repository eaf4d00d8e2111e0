import { Compression, PMTiles, SharedPromiseCache, TileType, type Header } from 'pmtiles';
import { DatasetError } from '../kit/dataset-error.ts';
import { closestZoom } from '../catalogue/scale.ts';
import type { Bytes } from './bytes.ts';

/** Name of the vector tile layer that holds the sites. */
export const layer = 'sites';

/** Description of an archive (a dataset as PMTiles), from its header and metadata. */
export interface ArchiveHeader {
  /** Bounding box of the sites: [west, south, east, north] in degrees. */
  bounds: [number, number, number, number];
  zooms: [min: number, max: number];
  /** Number of all sites according to the metadata’s `tilestats`; null where these are missing. */
  total: number | null;
}
/** Open archive (dataset as map tiles), from which tiles can be read. */
export interface Archive extends ArchiveHeader {
  tiles: PMTiles;
}

/** Maximum size in bytes of a tile or a directory of a PMTiles archive, unpacked: 64 MB. */
const largest = 64 * 1024 ** 2;

async function unpacked(packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression === Compression.None) return packed;
  if (compression !== Compression.Gzip) throw new Error('is compressed otherwise than by gzip');
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).arrayBuffer();
    parts.push(value);
    size += value.length;
    if (size > largest) throw new Error(`unpacks to more than ${largest / 1024 ** 2} MB`);
  }
}

/**
 * Unpacks a directory of PMTiles and checks that it can hold the number of entries that it states (at least four bytes
 * each), which the PMTiles library does not check.
 * @throws Error if the directory is cut off
 */
async function directory(packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  const data = await unpacked(packed, compression);
  const bytes = new Uint8Array(data);
  let [count, at] = [0, 0];
  do count += (bytes[at]! & 127) * 128 ** at;
  while (bytes[at++]! & 128);
  if (!(count * 4 + at <= bytes.length)) throw new Error('a directory of it is cut');
  return data;
}

/**
 * Reason why an archive with this header cannot be shown, or null. `size` is the archive’s length in bytes, if known.
 */
function fault(header: Header, size: number | null): string | null {
  const { tileType, tileCompression, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = header;
  const end = Math.max(
    header.rootDirectoryOffset + header.rootDirectoryLength,
    header.jsonMetadataOffset + header.jsonMetadataLength,
    header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
    header.tileDataOffset + (header.tileDataLength ?? 0),
  );
  if (header.specVersion !== 3) return `is of version ${header.specVersion} of PMTiles; version 3 is read`;
  if (size !== null && size < end) return `is cut: it should have ${end} bytes, and has ${size}`;
  if (tileType !== TileType.Mvt) return 'holds other tiles than vector tiles (MVT)';
  if (tileCompression !== Compression.Gzip && tileCompression !== Compression.None)
    return 'holds tiles that are compressed otherwise than by gzip';
  if (minZoom > maxZoom || maxZoom > closestZoom)
    return `has zooms ${minZoom} to ${maxZoom}; the map goes as close as ${closestZoom}`;
  const sane = minLon >= -180 && maxLon <= 180 && minLat >= -90 && maxLat <= 90;
  return sane && minLon <= maxLon && minLat <= maxLat ? null : 'has bounds that are not on Earth';
}

interface Metadata {
  vector_layers?: { id?: unknown }[];
  tilestats?: { layers?: { layer?: unknown; count?: unknown }[] };
}

/**
 * Opens an untrusted archive of sites (PMTiles 3, vector tiles).
 * @throws DatasetError saying what is wrong with its header or its metadata
 */
export async function openArchive(bytes: Bytes): Promise<Archive> {
  const tiles = new PMTiles(bytes, new SharedPromiseCache(100, undefined, directory), unpacked);
  const readable = (error: Error) => {
    throw error instanceof DatasetError
      ? error
      : new DatasetError('', `is not a PMTiles archive that can be read (${error.message})`);
  };
  const header = await tiles.getHeader().catch(readable);
  const reason = fault(header, bytes.size);
  if (reason) throw new DatasetError('', reason);
  const { vector_layers: layers, tilestats } = ((await tiles.getMetadata().catch(readable)) ??
    {}) as Metadata;
  const named = (some: unknown, key: string) =>
    Array.isArray(some)
      ? (some as Record<string, unknown>[]).find((each) => each?.[key] === layer)
      : undefined;
  if (!named(layers, 'id'))
    throw new DatasetError('', `has no layer “${layer}” among the vector_layers of its metadata`);
  const count = named(tilestats?.layers, 'layer')?.count;
  return {
    tiles,
    bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
    zooms: [header.minZoom, header.maxZoom],
    total: typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null,
  };
}
