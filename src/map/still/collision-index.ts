import type { Rectangle } from '../view/layout.ts';

/** Rectangles of the names and icons placed so far, so that further ones do not overlap them. */
export class CollisionIndex {
  readonly #placed: Rectangle[] = [];

  /** True if none of the given rectangles overlaps a rectangle placed before. */
  isFree(rectangles: readonly Rectangle[]): boolean {
    return rectangles.every(([l, t, r, b]) =>
      this.#placed.every(([l2, t2, r2, b2]) => r <= l2 || l >= r2 || b <= t2 || t >= b2),
    );
  }

  add(rectangles: readonly Rectangle[]): void {
    this.#placed.push(...rectangles);
  }
}

/**
 * Rectangles that cover a line of text, rotated by some degrees around its middle: several small ones cover less of the
 * map than its bounding box.
 */
export function rectanglesAlong(
  [x, y]: readonly [number, number],
  length: number,
  height: number,
  degrees: number,
): Rectangle[] {
  const angle = (degrees * Math.PI) / 180;
  const count = Math.max(1, Math.ceil(length / height));
  return Array.from({ length: count }, (_, i) => {
    const from = ((i + 0.5) / count - 0.5) * length;
    const [cx, cy] = [x + Math.cos(angle) * from, y + Math.sin(angle) * from];
    const half = degrees === 0 ? length / count / 2 : height / 2;
    return [cx - half, cy - height / 2, cx + half, cy + height / 2] as const;
  });
}
