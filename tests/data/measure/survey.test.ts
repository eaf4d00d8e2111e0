import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import geographiclib from 'geographiclib-geodesic';
import { area as turfArea, distance, lineString, nearestPointOnLine, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { asDataset } from '../../../src/data/read/own.ts';
import { pointEnd } from '../../../src/data/measure/ends.ts';
import type { LonLat } from '../../../src/data/kit/lon-lat.ts';
import { area, path, way } from '../../../src/data/measure/geodesic.ts';
import { isDrawn, lines } from '../../../geo/model/lines.ts';
import { survey, type Boundaries } from '../../../src/data/measure/survey.ts';
import { vincenty } from './vincenty.ts';

const file = (name: string) => JSON.parse(readFileSync(name, 'utf8')) as unknown;
const whole = catalogue(asDataset(file('public/data/dataset.json'), 'dataset.json'));
const boundaries = file('public/basemap/boundaries.geojson') as Boundaries;

const off = (measured: number, truth: number) => Math.abs(measured / truth - 1);
const dms = (sign: 1 | -1, d: number, m: number, s: number) => sign * (d + m / 60 + s / 3600);

describe('against published figures', () => {
  // Flinders Peak to Buninyong, the worked example of the GDA94 Technical Manual (ICSM), on GRS 80, whose axes are
  // those of WGS 84 to a tenth of a millimetre: 54 972.271 m at 306° 52′ 05.37″.
  const flinders: LonLat = [dms(1, 144, 25, 29.52442), dms(-1, 37, 57, 3.7203)];
  const buninyong: LonLat = [dms(1, 143, 55, 35.38393), dms(-1, 37, 39, 10.15611)];
  test('Flinders Peak to Buninyong', () => {
    const { metres, bearing } = way(flinders, buninyong);
    expect(metres).toBeCloseTo(54_972.271, 2);
    expect(bearing).toBeCloseTo(dms(1, 306, 52, 5.37), 5);
  });
  test('a quarter of a meridian of WGS 84 is 10 001 965.729 m', () => {
    expect(way([75, 0], [75, 90]).metres).toBeCloseTo(10_001_965.729, 2);
  });
  test('an octant is an eighth of the 510 065 621.724 km² of WGS 84', () => {
    expect(
      off(
        area([
          [0, 0],
          [90, 0],
          [0, 90],
        ]) * 8,
        510_065_621.724e6,
      ),
    ).toBeLessThan(1e-9);
  });
});

const here = fc.tuple(
  fc.double({ min: 58, max: 88, noNaN: true }),
  fc.double({ min: 20, max: 40, noNaN: true }),
);

test('anywhere in the region it agrees with Vincenty’s formula to a millimetre', () => {
  fc.assert(
    fc.property(here, here, (from, to) => {
      fc.pre(distance(from, to) > 0.01);
      const [measured, truth] = [way(from, to), vincenty(from, to)];
      expect(Math.abs(measured.metres - truth.metres)).toBeLessThan(0.001);
      // Compare bearings to a thousandth of a degree, which is enough at ten metres; over larger distances they are far
      // better.
      expect(Math.abs(((measured.bearing - truth.bearing + 540) % 360) - 180)).toBeLessThan(0.001);
    }),
    { numRuns: 500 },
  );
});

test('what is drawn is the shortest way: its pieces are as long as the whole, and short', () => {
  fc.assert(
    fc.property(here, here, (from, to) => {
      const points = path(from, to);
      const pieces = points.slice(1).map((point, i) => way(points[i]!, point).metres);
      expect(Math.max(...pieces)).toBeLessThan(20_000.01);
      expect(pieces.reduce((a, b) => a + b, 0)).toBeCloseTo(way(from, to).metres, 2);
    }),
  );
});

test('areas are those of the sphere, to within what the sphere is off', () => {
  const ring: LonLat[] = [
    [73, 33],
    [75, 33],
    [75, 35],
    [73, 35],
  ];
  expect(off(area(ring), turfArea(polygon([[...ring, ring[0]!].map((p) => [...p])])))).toBeLessThan(0.01);
  expect(area(ring.toReversed())).toBeCloseTo(area(ring), 0);
});

const sites = whole.dataset.sites;

test('every two sites are as far apart as Vincenty’s formula says, with the error of both places', () => {
  for (const a of sites)
    for (const b of sites) {
      const [place, other] = [whole.places.get(a.place)!, whole.places.get(b.place)!];
      if (!place.point || !other.point || String(place.point) === String(other.point)) continue;
      const { legs, metres, error } = survey([a.id, b.id], whole, null);
      expect(legs).toHaveLength(1);
      expect(off(metres, vincenty(place.point, other.point).metres)).toBeLessThan(1e-6);
      expect(error).toBe((place.precision.radiusKm + other.precision.radiusKm) * 1000);
    }
});

test.each([...lines.keys()])('the nearest point of “%s” is where Turf finds it, on the sphere', (line) => {
  const drawn = boundaries.features.filter(({ properties }) =>
    lines.get(line)!.some((one) => isDrawn(properties, one)),
  );
  expect(drawn.length).toBeGreaterThan(0);
  for (const site of sites.filter((_, i) => i % 3 === 0)) {
    const { point } = whole.places.get(site.place)!;
    const truth = Math.min(
      ...drawn.map(({ geometry }) =>
        distance(nearestPointOnLine(lineString(geometry.coordinates), point!).geometry.coordinates, point!),
      ),
    );
    expect(off(survey([site.id, line], whole, boundaries).metres, truth * 1000)).toBeLessThan(0.005);
  }
});

describe('the lengths that stand in the dataset', () => {
  const { measures } = whole.dataset;
  /** Distance along the geodesic in metres, computed by the library GeographicLib itself. */
  const geodesic = ([lon, lat]: Position, [toLon, toLat]: Position) =>
    geographiclib.Geodesic.WGS84.Inverse(lat!, lon!, toLat!, toLon!).s12!;
  test.each(measures)('$place to $to: $km km', ({ place, to, km, at }) => {
    const from = whole.places.get(place)!.point!;
    const end = whole.places.get(to)!.point;
    // Allow 8 m more, because the dataset gives the far end of a distance to four decimals of a degree.
    if (!end) expect(Math.abs(geodesic(from, at) - km * 1000)).toBeLessThan(50 + 8);
    else expect(km).toBe(Number((geodesic(from, end) / 1000).toFixed(1)));
  });
  test('are those of the tool that measures, to 50 m', () => {
    for (const { place, to, km } of measures) {
      const ends = [place, to].map((id) => whole.places.get(id)!.point);
      const through = [pointEnd(ends[0]!), ends[1] ? pointEnd(ends[1]) : to];
      // Allow 2 m more, because the page’s address gives a point to five decimals of a degree.
      expect(Math.abs(survey(through, whole, boundaries).metres - km * 1000)).toBeLessThan(50 + 2);
    }
  });
});

describe('a ring', () => {
  const [a, b, c, d] = ['33/73', '33/75', '35/75', '35/73'] as const;
  test('that three points or more close has an area', () => {
    expect(survey([a, b, c, a], whole, null).area).toBeGreaterThan(1e10);
  });
  test.each([[[a, b]], [[a, b, a]], [[a, b, c]], [[a, b, c, d]], [[a]], [[]]])('%j is none', (ends) => {
    expect(survey(ends, whole, null).area).toBeNull();
  });
  test('whose sides cross has no inside', () => {
    expect(survey([a, c, b, d, a], whole, null).area).toBe('crossed');
  });
});

test('from a line it goes on from the point of it that is nearest', () => {
  const { legs } = survey(['pahalgam', 'line-of-control', 'gulpur'], whole, boundaries);
  expect(legs.map(({ from, to }) => [from.end, to.end])).toEqual([
    ['pahalgam', 'line-of-control'],
    ['line-of-control', 'gulpur'],
  ]);
  expect(legs[1]!.from.at).toEqual(legs[0]!.to.at);
});
