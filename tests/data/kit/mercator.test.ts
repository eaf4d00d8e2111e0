import { destination } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pixelsAtZoom0 } from '../../../src/data/kit/mercator.ts';

/** Vertical position of a latitude in EPSG:3857 on a world map of 512 px, from the definition of the projection. */
const y = (latitude: number) =>
  (512 / (2 * Math.PI)) * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

/**
 * Tolerance of the comparison with Turf, which uses a sphere of the mean radius; the projection uses one of the
 * equatorial radius, 0.12 % larger.
 */
const earth = 0.0012;

test('a disc is drawn as wide as the geodesic of its radius, up to where Mercator bends it', () => {
  const latitudes = fc.double({ min: -60, max: 60, noNaN: true });
  const radii = fc.double({ min: 0.1, max: 30, noNaN: true });
  fc.assert(
    fc.property(latitudes, radii, (latitude, km) => {
      const end = (bearing: number) => destination([74, latitude], km, bearing).geometry.coordinates[1]!;
      const drawn = (y(end(0)) - y(end(180))) / 2;
      expect(pixelsAtZoom0(km * 1000, latitude) / drawn).toBeGreaterThan(1 - 2 * earth);
      expect(pixelsAtZoom0(km * 1000, latitude) / drawn).toBeLessThan(1 + 2 * earth);
    }),
  );
});

test('the equator is as long as the world is wide', () => {
  expect(pixelsAtZoom0(2 * Math.PI * 6378137, 0)).toBeCloseTo(512, 9);
});
