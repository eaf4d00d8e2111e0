import type { Position } from 'geojson';
import { importCached, readInput } from './cache.ts';

interface SqlModule {
  default: () => Promise<{
    Database: new (bytes: Uint8Array) => { exec(sql: string): { values: (number | Uint8Array)[][] }[] };
  }>;
}

/**
 * Length in bytes of the envelope (bounding box) after the 8-byte GeoPackage header, by envelope code (OGC 12-128r18,
 * 2.1.3).
 */
const ENVELOPE = [0, 32, 48, 48, 64];
const HEADER = 8;

/** Reads disputed borders of Natural Earth from QGIS’ world map: the lines of each border, by its row number. */
export async function readDisputedBorders(rows: number[]): Promise<Map<number, Position[][]>> {
  const { default: open } = await importCached<SqlModule>('sql.js');
  const { Database } = await open();
  const database = new Database(readInput('claims'));
  const [result] = database.exec(
    `select fid, geom from disputed_borders where fid in (${rows.join(', ')}) order by fid`,
  );
  return new Map((result?.values ?? []).map(([fid, blob]) => [fid as number, readLines(blob as Uint8Array)]));
}

/** Reads the lines of a geometry: a GeoPackage header, then a MULTILINESTRING in little-endian well-known binary. */
function readLines(blob: Uint8Array): Position[][] {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  let at = HEADER + (ENVELOPE[((blob[3] ?? 0) >> 1) & 7] ?? 0) + 5;
  const count = view.getUint32(at, true);
  at += 4;
  return Array.from({ length: count }, () => {
    const points = view.getUint32(at + 5, true);
    at += 9;
    return Array.from({ length: points }, () => {
      const point = [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
      at += 16;
      return point;
    });
  });
}
