import { distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../../src/data/sphere.ts';

const points = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

test('a distance on the sphere is the one that Turf works out', () => {
  fc.assert(
    fc.property(points, points, (from, to) => {
      const km = turfDistance(from, to);
      // Near the antipode, each of the two formulas loses half of its digits.
      expect(Math.abs(distance(from, to) - km)).toBeLessThan(km > 20_000 ? 1e-3 : 1e-6);
    }),
    { numRuns: 2000 },
  );
});

test('a quarter of a meridian is a quarter of the way around', () => {
  expect(distance([74, 0], [74, 90])).toBeCloseTo((Math.PI / 2) * 6371.0088, 6);
  expect(distance([74, 33], [74, 33])).toBe(0);
});
