import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { fan } from '../../src/data/fan.ts';
import { small, smallCatalogue as c } from '../fixtures/small.ts';

const angles = (slots: ReturnType<typeof fan>) => [...slots.values()].map((slot) => slot.angle);

test('two sites of one town lean left and right of it, a site by itself stands on its point', () => {
  const slots = fan(c);
  expect(slots.get('alpha')).toEqual({ angle: null, length: 0 });
  expect(slots.get('delta')).toEqual({ angle: null, length: 0 });
  expect(slots.get('beta')!.angle).toBeLessThan(0);
  expect(slots.get('gamma')!.angle).toBe(-slots.get('beta')!.angle!);
});

test('a town and its district, drawn at one point, are fanned together', () => {
  const district = { ...small.places.find(({ id }) => id === 'mid')!, id: 'district' };
  const sites = small.sites.map((site) => (site.id === 'gamma' ? { ...site, place: 'district' } : site));
  const slots = fan(catalogue({ ...small, sites, places: [...small.places, district] }));
  expect(slots).toEqual(fan(c));
});

test('any number at one place stand apart, evenly, balanced about the point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 20 }), (count) => {
      const sites = Array.from({ length: count }, (_, i) => ({ ...small.sites[1]!, id: `site-${i}` }));
      const fanned = angles(fan(catalogue({ ...small, sites }))).map(Number);
      const steps = fanned.slice(1).map((angle, i) => angle - fanned[i]!);
      expect(fanned.reduce((sum, angle) => sum + angle, 0)).toBeCloseTo(0, 9);
      for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 9);
      expect(steps[0]).toBeGreaterThan(0);
      expect(Math.abs(fanned[0]!)).toBeLessThan(90);
    }),
  );
});
