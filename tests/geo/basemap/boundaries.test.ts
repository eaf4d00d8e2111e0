import { distance, point } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { BOUNDARY_CLASSES } from '../../../geo/cartography/boundaries.ts';
import { crossings, metresToLine, nearLines } from './distance.ts';
import { type BoundaryFeature, boundaries, linesOf, locInput } from './read.ts';
import { towns } from './towns.ts';

/** Tolerances of the tests with their reasons: in metres, for towns in kilometres. */
const within = {
  /** Tolerance against the input data: half a pixel at zoom 11 is 16 m, simplification adds to that. */
  input: 50,
  /**
   * Tolerance for distances of towns: the trial that gave the expected figures chose other vertices, and another path
   * through the doubled line.
   */
  towns: 1,
  /** Tolerance between ends that meet: they are one point, written with five decimals. */
  meeting: 2,
  /** Tolerance at junctions: they are known to four decimals, and the map point NJ9842 is not marked on the ground. */
  junction: 100,
};

const metres = (a: Position, b: Position) => distance(point(a), point(b), { units: 'meters' });
const nearestOf = (lines: BoundaryFeature[], p: Position) =>
  Math.min(...lines.map(({ geometry }) => metresToLine(p, geometry.coordinates)));
/**
 * Distance from a point to the nearest line in kilometres, on the plane that touches the Earth at the town, as in the
 * trial that gave the expected figures: 0.6 % too far at 460 km, exact near the line.
 */
const kilometres = (p: readonly number[], lines: BoundaryFeature[]) => nearestOf(lines, [...p]) / 1000;
const ends = ({ geometry }: BoundaryFeature) =>
  [geometry.coordinates[0], geometry.coordinates.at(-1)] as [Position, Position];
const [loc] = linesOf('loc') as [BoundaryFeature];

describe('the Line of Control', () => {
  test('is one line from the Jammu–Sialkot stretch to about NJ9842', () => {
    expect(linesOf('loc')).toHaveLength(1);
    const [south, north] = ends(loc);
    expect(metres(south, [74.464, 32.777])).toBeLessThan(within.junction);
    expect(metres(north, [76.9982, 35.0199])).toBeLessThan(within.junction);
  });

  test('keeps within 50 m of its input, and the input within 50 m of it', () => {
    const line = loc.geometry.coordinates;
    const [nearInput, nearLoc] = [nearLines(locInput, within.input), nearLines([line], within.input)];
    expect(line.filter((p) => !nearInput(p))).toEqual([]);
    expect(locInput.flat().filter((p) => !nearLoc(p))).toEqual([]);
  });

  test('never crosses itself', () => {
    expect(crossings(loc.geometry.coordinates, loc.geometry.coordinates)).toEqual([]);
  });
});

describe('towns come out where an independent measurement put them', () => {
  const measured = towns.filter((town) => 'loc' in town);
  test.each(measured)('$name: $loc km from the Line of Control, $line km from the nearest line', (town) => {
    expect(Math.abs(kilometres(town.at, [loc]) - town.loc)).toBeLessThan(within.towns);
    const indiaPakistan = boundaries.features.filter(
      ({ properties: { class: c, name } }) =>
        c === 'loc' || c === 'working_boundary' || c === 'agpl' || name.startsWith('India–Pakistan'),
    );
    expect(Math.abs(kilometres(town.at, indiaPakistan) - town.line)).toBeLessThan(within.towns);
  });
});

describe('the network', () => {
  test('meets at its junctions and leaves no gap but those it says', () => {
    /** Points at which a line may end without meeting another one, by the reason. */
    const open: Record<string, Position> = {
      'the coast of the Arabian Sea (Iran–Pakistan)': [61.62, 25.17],
      'Sir Creek, disputed and not drawn': [68.9, 24.32],
      'opening of the Rann of Kutch, west side': [70.58, 24.43],
      'opening of the Rann of Kutch, east side': [70.58, 24.28],
    };
    const atEdge = ([lon = 0, lat = 0]: Position) => lon < 58.1 || lon > 87.9 || lat < 20.1 || lat > 39.1;
    const loose = boundaries.features.flatMap((feature) =>
      ends(feature).filter((end) => {
        if (atEdge(end) || Object.values(open).some((p) => metres(p, end) < 3000)) return false;
        const others = boundaries.features.filter((f) => f !== feature);
        return nearestOf(others, end) > within.meeting;
      }),
    );
    expect(loose).toEqual([]);
  });

  test('has no class crossing another: lines touch at an end or not at all', () => {
    const found: string[] = [];
    for (const [i, a] of boundaries.features.entries()) {
      for (const b of boundaries.features.slice(i + 1)) {
        for (const at of crossings(a.geometry.coordinates, b.geometry.coordinates)) {
          const touch = [...ends(a), ...ends(b)].some((end) => metres(end, at) < 60);
          if (!touch) found.push(`${a.properties.name} × ${b.properties.name} at ${at.join()}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  test.each([
    ['near (74.0, 34.2)', [74.0, 34.2]],
    ['near (74.2, 34.7)', [74.2, 34.7]],
    ['in Sir Creek', [68.4, 23.96]],
  ])('has no stray piece of an older border %s', (_, place) => {
    expect(nearestOf(linesOf('intl'), place)).toBeGreaterThan(15_000);
  });

  test('has no two lines running side by side', () => {
    const disputed = linesOf('loc', 'working_boundary', 'agpl', 'lac', 'defacto_intl', 'disputed_defacto');
    const nearDisputed = nearLines(
      disputed.map((f) => f.geometry.coordinates),
      400,
    );
    const inReach = ([lon = 0, lat = 0]: Position) => lon > 73 && lon < 81.5 && lat > 30 && lat < 37.5;
    const meeting = [...disputed, ...linesOf('intl')].flatMap(ends);
    const beside = linesOf('intl')
      .flatMap((border) => border.geometry.coordinates.filter(inReach))
      .filter((p) => nearDisputed(p) && !meeting.some((end) => metres(end, p) < 3000));
    expect(beside).toEqual([]);
  });
});

describe('the file', () => {
  test('carries its licence and says that the classes are a choice', () => {
    expect(boundaries.licence).toBe('ODbL-1.0');
    expect(boundaries.notice).toContain('© OpenStreetMap contributors');
    expect(boundaries.notice).toContain('each class is a choice');
  });

  test('names a known class and a source for every line, and the choice behind every disputed one', () => {
    for (const { properties } of boundaries.features) {
      expect(BOUNDARY_CLASSES).toContain(properties.class);
      expect(properties.source).not.toBe('');
      if (properties.class !== 'intl') expect(properties.note).toMatch(/\S{3}/);
    }
  });
});
