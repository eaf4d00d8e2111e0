import { expect, test } from 'vitest';
import { beyondMapLibre } from '../bench/sizes.ts';

test('the script that a visit fetches beyond MapLibre is at most 60 KB gzipped', () => {
  const { first, maplibre } = beyondMapLibre();
  expect(maplibre).toBeGreaterThan(200_000);
  expect(first).toBeGreaterThan(20_000);
  expect(first).toBeLessThanOrEqual(60 * 1024);
});
