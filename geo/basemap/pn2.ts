import type { Position } from 'geojson';

/**
 * Record types of a PN2 file: outer ring, inner ring (hole), and `multi`, which only says that the polygons after it
 * belong together.
 */
const RECORD = { outer: 2, inner: 3, multi: 4 } as const;

/**
 * Reads a KDE Marble PN2 file, version 2: rings on a grid of 1/120 degree, big-endian. A ring is a list of absolute
 * nodes (int16 lat, lon), each followed by nodes relative to it (int8 lat, lon). Returns polygons as closed rings,
 * outer ring first, [lon, lat] in degrees.
 * @throws Error for another version, or a record that is not a polygon
 */
export function readPn2(bytes: Buffer): Position[][][] {
  if (bytes.readUInt8(0) !== 2) throw new Error(`PN2 version ${bytes.readUInt8(0)} cannot be read`);
  const polygons: Position[][][] = [];
  let at = 6;
  while (at < bytes.length) {
    const kind = bytes.readUInt8(at);
    if (kind === RECORD.multi) {
      at += 6;
      continue;
    }
    const absoluteNodes = bytes.readUInt32BE(at + 5);
    at += 9;
    const ring: Position[] = [];
    for (let node = 0; node < absoluteNodes; node++) {
      const lat = bytes.readInt16BE(at);
      const lon = bytes.readInt16BE(at + 2);
      const children = bytes.readInt16BE(at + 4);
      at += 6;
      ring.push([lon / 120, lat / 120]);
      for (let child = 0; child < children; child++, at += 2) {
        ring.push([(lon + bytes.readInt8(at + 1)) / 120, (lat + bytes.readInt8(at)) / 120]);
      }
    }
    const [first, last] = [ring[0], ring.at(-1)];
    if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push(first);
    if (kind === RECORD.outer) polygons.push([ring]);
    else if (kind === RECORD.inner) polygons.at(-1)?.push(ring);
    else throw new Error(`PN2: record of kind ${kind} is not a polygon`);
  }
  return polygons;
}
