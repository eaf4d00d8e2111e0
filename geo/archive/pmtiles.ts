import { closeSync, createReadStream, createWriteStream, openSync, rmSync, writeSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { Compression, TileType, type Entry } from 'pmtiles';

/**
 * Description of a PMTiles archive, for its header and metadata; `bounds` are [west, south, east, north] in degrees.
 */
export interface ArchiveDescription {
  zooms: readonly [min: number, max: number];
  bounds: readonly [number, number, number, number];
  /** Metadata in TileJSON 3.0, with the keys that PMTiles requires for vector tiles. */
  metadata: Record<string, unknown>;
}

const headerLength = 127;
/**
 * Number of bytes that the header and the root directory must fit into, because PMTiles readers request these first.
 */
const first = 16_384;

/** Encodes unsigned integers in LEB128, the variable-length integers of Protocol Buffers. */
function varints(numbers: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  for (let n of numbers) {
    for (; n >= 0x80; n = Math.floor(n / 0x80)) bytes.push((n % 0x80) | 0x80);
    bytes.push(n);
  }
  return Uint8Array.from(bytes);
}

/**
 * Encodes a directory of a PMTiles archive, gzipped: the number of entries, then their fields column by column. Offset
 * 0 means “directly after the last entry”.
 */
function directory(entries: readonly Entry[]): Buffer {
  const columns = [
    entries.length,
    ...entries.map(({ tileId }, i) => tileId - (entries[i - 1]?.tileId ?? 0)),
    ...entries.map(({ runLength }) => runLength),
    ...entries.map(({ length }) => length),
    ...entries.map(({ offset }, i) => {
      const before = entries[i - 1];
      return before && before.offset + before.length === offset ? 0 : offset + 1;
    }),
  ];
  return gzipSync(varints(columns));
}

/**
 * Encodes the directories of PMTiles: the root directory, and the leaf directories that it points to when it cannot
 * hold all entries itself.
 */
function directories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const root = directory(entries);
  if (root.length <= first - headerLength) return { root, leaves: Buffer.alloc(0) };
  for (let size = 4096; ; size *= 2) {
    const leaves: Buffer[] = [];
    const pointers: Entry[] = [];
    let offset = 0;
    for (let at = 0; at < entries.length; at += size) {
      const leaf = directory(entries.slice(at, at + size));
      pointers.push({ tileId: entries[at]!.tileId, offset, length: leaf.length, runLength: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const above = directory(pointers);
    if (above.length <= first - headerLength) return { root: above, leaves: Buffer.concat(leaves) };
  }
}

interface Sections {
  root: number;
  metadata: number;
  leaves: number;
  tiles: number;
}

function header(sizes: Sections, count: number, { zooms, bounds }: ArchiveDescription): Buffer {
  const bytes = Buffer.alloc(headerLength);
  bytes.write('PMTiles');
  bytes.writeUInt8(3, 7);
  let offset = headerLength;
  let at = 8;
  const put = (n: number) => {
    bytes.writeBigUInt64LE(BigInt(n), at);
    at += 8;
  };
  for (const size of [sizes.root, sizes.metadata, sizes.leaves, sizes.tiles]) {
    put(offset);
    put(size);
    offset += size;
  }
  // Write three counts of tiles (addressed, with an entry, with different contents), which are equal here, as each tile
  // has an entry and bytes of its own.
  for (let i = 0; i < 3; i += 1) put(count);
  bytes.set([1, Compression.Gzip, Compression.Gzip, TileType.Mvt, ...zooms], 96);
  const [west, south, east, north] = bounds;
  const degrees = (value: number, place: number) => bytes.writeInt32LE(Math.round(value * 1e7), place);
  bounds.forEach((value, i) => degrees(value, 102 + 4 * i));
  bytes.writeUInt8(zooms[0], 118);
  degrees((west + east) / 2, 119);
  degrees((south + north) / 2, 123);
  return bytes;
}

/**
 * Writes an archive of gzipped vector tiles (PMTiles 3, clustered). `tiles` come in the order of their ids; they are
 * buffered in a file beside `path` until their offset in the archive is known.
 */
export async function writeArchive(
  path: string,
  tiles: Iterable<{ id: number; bytes: Uint8Array }>,
  described: ArchiveDescription,
): Promise<void> {
  const part = `${path}.part`;
  const entries: Entry[] = [];
  let end = 0;
  try {
    const file = openSync(part, 'w');
    for (const { id, bytes } of tiles) {
      const zipped = gzipSync(bytes);
      writeSync(file, zipped);
      entries.push({ tileId: id, offset: end, length: zipped.length, runLength: 1 });
      end += zipped.length;
    }
    closeSync(file);
    const { root, leaves } = directories(entries);
    const metadata = gzipSync(JSON.stringify(described.metadata));
    const sizes = { root: root.length, metadata: metadata.length, leaves: leaves.length, tiles: end };
    const out = createWriteStream(path);
    out.write(Buffer.concat([header(sizes, entries.length, described), root, metadata, leaves]));
    await pipeline(createReadStream(part), out);
  } finally {
    rmSync(part, { force: true });
  }
}
