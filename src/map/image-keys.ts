import type { Slice } from '../data/marks.ts';
import { offsetOf, ringKey } from './fanned.ts';

/** Names of the images of a crowd: a cluster, and the ring around a site that is only pointed at. */
export const clusterKey = 'cluster';
export const faintRingKey = 'faint ring';

/** How the images look that a style names. */
export interface Looks<Image> {
  mark(slices: readonly Slice[]): Image;
  /** A line from a true point to where a mark stands, so many CSS pixels right and down of it. */
  leader(offset: [number, number]): Image;
  ring(opacity: number): Image;
  cluster(): Image;
}

function slicesOf(text: string): Slice[] {
  return text.split('+').map((part): Slice => {
    const [shape, colour] = part.split('#');
    return { shape: shape as Slice['shape'], colour: colour ? `#${colour}` : null };
  });
}

/** The image that a key of the style names (see `markKey` and `leaderKey`); null for another's. */
export function imageNamed<Image>(key: string, looks: Looks<Image>): Image | null {
  if (key === clusterKey) return looks.cluster();
  if (key === ringKey) return looks.ring(1);
  if (key === faintRingKey) return looks.ring(0.7);
  const [kind, rest] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  if (kind === 'mark') return looks.mark(slicesOf(rest));
  if (kind !== 'leader') return null;
  const [angle, length] = rest.split(':').map(Number) as [number, number];
  return looks.leader(offsetOf({ angle, length }));
}
