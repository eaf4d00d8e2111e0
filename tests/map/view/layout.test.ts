import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layout, type Pixel, type Sizes } from '../../../src/map/view/layout.ts';

const sizes: Sizes = { mark: 28, reach: 67, box: [0, 0, 360, 640] };

/** Random points in pixels: distinct, crowded and identical ones, inside the view and around it. */
const crowd = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: -200, max: 560 }), fc.integer({ min: -200, max: 840 })), {
      maxLength: 40,
    }),
    fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 360 }),
        fc.integer({ min: 0, max: 640 }),
        fc.integer({ min: 1, max: 14 }),
      ),
      { maxLength: 6 },
    ),
    fc.array(fc.tuple(fc.integer({ min: 150, max: 200 }), fc.integer({ min: 150, max: 200 })), {
      maxLength: 20,
    }),
  )
  .map(([apart, stacks, close]): Pixel[] => [
    ...apart,
    ...stacks.flatMap(([x, y, n]) => Array.from({ length: n }, (): Pixel => [x, y])),
    ...close,
  ]);

describe('of any points', () => {
  test('no two marks overlap, and each point has one mark', () => {
    fc.assert(
      fc.property(crowd, (points) => {
        const marks = layout(points, sizes);
        expect(marks.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual([...points.keys()]);
        for (const [i, a] of marks.entries())
          for (const b of marks.slice(i + 1)) {
            const apart = Math.max(Math.abs(a.at[0] - b.at[0]), Math.abs(a.at[1] - b.at[1]));
            expect(apart).toBeGreaterThan(sizes.mark - 0.02);
            expect(a.spacing).toBeLessThanOrEqual(apart);
          }
      }),
    );
  });

  test('a mark of one point is within reach of it, and that of several in the middle of them', () => {
    fc.assert(
      fc.property(crowd, (points) => {
        for (const { members, point, at } of layout(points, sizes)) {
          const [xs, ys] = [members.map((i) => points[i]![0]), members.map((i) => points[i]![1])];
          const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
          expect(point[0]).toBeCloseTo(mean(xs), 6);
          expect(point[1]).toBeCloseTo(mean(ys), 6);
          // Allow twice the reach: the place on a ring around a shared point and half a symbol at the edge of the view
          // add to it.
          expect(Math.hypot(at[0] - point[0], at[1] - point[1])).toBeLessThanOrEqual(2 * sizes.reach);
        }
      }),
    );
  });

  test('a mark whose point is in view is in view as a whole', () => {
    const [, , right, bottom] = sizes.box;
    fc.assert(
      fc.property(crowd, (points) => {
        for (const { point, at } of layout(points, sizes)) {
          const inside = point[0] >= 0 && point[0] <= right && point[1] >= 0 && point[1] <= bottom;
          if (!inside) continue;
          expect(Math.min(at[0], right - at[0], at[1], bottom - at[1])).toBeGreaterThanOrEqual(13.99);
        }
      }),
    );
  });

  test('a point that is to stay alone has a mark of its own', () => {
    fc.assert(
      fc.property(crowd, fc.nat(), (points, nth) => {
        if (points.length === 0) return;
        const alone = nth % points.length;
        expect(layout(points, sizes, alone).map(({ members }) => members)).toContainEqual([alone]);
      }),
    );
  });
});

test('what lies apart stays at its point', () => {
  const points: Pixel[] = [
    [50, 50],
    [78, 50],
    [50, 300],
  ];
  expect(layout(points, sizes).map(({ at }) => at)).toEqual(points);
});

test('two at one point lean out to both sides of it, and the point stays in sight', () => {
  const [a, b] = layout(
    [
      [180, 300],
      [180, 300],
    ],
    sizes,
  );
  expect(a!.at[0]).toBeLessThan(180 - 14);
  expect(b!.at[0]).toBeCloseTo(360 - a!.at[0], 6);
  expect(a!.at[1]).toBeCloseTo(b!.at[1], 6);
  // Expect the symbol to leave the point free: 3 px for the dot at the point, and half a symbol.
  expect(300 - a!.at[1]).toBeGreaterThan(17);
});

test.for([2, 3, 5, 8])('%i at one point each have their mark', (count) => {
  expect(
    layout(
      Array.from({ length: count }, () => [180, 300] as const),
      sizes,
    ),
  ).toHaveLength(count);
});

test.for([9, 14, 30, 100, 400])('%i at one point are one mark, at that point', (count) => {
  const marks = layout(
    Array.from({ length: count }, () => [180, 300] as const),
    sizes,
  );
  expect(marks).toEqual([
    {
      members: [...Array.from({ length: count }).keys()],
      point: [180, 300],
      at: [180, 300],
      spacing: Infinity,
    },
  ]);
});

test('a mark keeps clear of a control over its point', () => {
  const [mark] = layout([[340, 20]], { ...sizes, obstacles: [[300, 0, 360, 60]] });
  const [x, y] = mark!.at;
  expect(x <= 300 - 14 || y >= 60 + 14).toBe(true);
});

test('a mark under a wide control stands beside it, by itself', () => {
  const points: Pixel[] = [
    [180, 290],
    [180, 500],
  ];
  const marks = layout(points, { ...sizes, obstacles: [[0, 200, 360, 400]] });
  expect(marks.map(({ members }) => members)).toEqual([[0], [1]]);
  expect(marks[0]!.at).toEqual([180, 200 - sizes.mark / 2]);
  expect(marks[1]!.at).toEqual(points[1]);
});

test('a layout moves with its points and its box', () => {
  const points: Pixel[] = [0, 9, 20, 31, 33, 60, 61].map((x) => [100 + x, 100 + x / 3]);
  const by = ([x, y]: Pixel): Pixel => [x + 500, y - 300];
  const there = layout(points.map(by), { ...sizes, box: [500, -300, 860, 340] });
  layout(points, sizes).forEach(({ at }, i) => {
    expect(there[i]!.at[0]).toBeCloseTo(at[0] + 500, 6);
    expect(there[i]!.at[1]).toBeCloseTo(at[1] - 300, 6);
  });
});
