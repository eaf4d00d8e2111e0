import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../geo/model/schema.ts';
import type { LonLat } from '../../../src/data/kit/lon-lat.ts';
import { chordDistance } from '../../../src/data/kit/chord.ts';

/** Distance along the geodesic in kilometres, computed by the library GeographicLib itself. */
const geodesic = (from: LonLat, to: LonLat) =>
  geographiclib.Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]).s12! / 1000;

/** Difference in metres between the tested distance and that of the library. */
const off = (from: LonLat, to: LonLat) => Math.abs(chordDistance(from, to) - geodesic(from, to)) * 1000;

const start = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const metres = fc.double({ min: 0, max: 500_000, noNaN: true });
const bearing = fc.double({ min: 0, max: 360, noNaN: true });

test('up to 500 km, anywhere on earth, it is within 2 m of the geodesic', () => {
  fc.assert(
    fc.property(start, bearing, metres, (from, azimuth, length) => {
      const { lon2, lat2 } = geographiclib.Geodesic.WGS84.Direct(from[1], from[0], azimuth, length);
      expect(off(from, [lon2!, lat2!])).toBeLessThan(2);
    }),
    { numRuns: 5000 },
  );
});

test('across the antimeridian, to itself and to the other side of the earth it is a distance, too', () => {
  expect(chordDistance([179.9, 10], [-179.9, 10])).toBeCloseTo(geodesic([179.9, 10], [-179.9, 10]), 3);
  expect(chordDistance([74, 33], [74, 33])).toBe(0);
  expect(chordDistance([0, 0], [180, 0])).toBeCloseTo(Math.PI * 6378.137, 6);
});

test('no two places of the dataset are told to be one, or not, but as the geodesic tells', () => {
  const { places } = JSON.parse(readFileSync('public/data/dataset.json', 'utf8')) as Dataset;
  const told = places.flatMap((a) =>
    places.flatMap((b) => {
      if (!a.point || !b.point) return [];
      const reach = a.precision.radiusKm + b.precision.radiusKm;
      return [[chordDistance(a.point, b.point) <= reach, geodesic(a.point, b.point) <= reach]];
    }),
  );
  expect(new Set(told.flat()).size).toBe(2);
  for (const [ours, theirs] of told) expect(ours).toBe(theirs);
});
