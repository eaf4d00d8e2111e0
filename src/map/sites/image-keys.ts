import type { Slice } from '../../data/catalogue/marks.ts';

/** Keys of the style's images, besides those of marks. */
export const ringKey = 'ring';
/** The ring around a hovered site. */
export const faintRingKey = 'faint ring';
/** The hexagon of a cluster or group. */
export const clusterKey = 'cluster';

/** Key of an empty image of this size in CSS pixels: it keeps names away. */
export const blankKey = ([width, height]: readonly [number, number]) => `blank:${width}:${height}`;

/** Makes the images that a style refers to. */
export interface ImageFactory<Image> {
  mark(slices: readonly Slice[]): Image;
  ring(opacity: number): Image;
  cluster(): Image;
  blank(width: number, height: number): Image;
}

function slicesOf(text: string): Slice[] {
  return text.split('+').map((part): Slice => {
    const [shape, colour] = part.split('#');
    return { shape: shape as Slice['shape'], colour: colour ? `#${colour}` : null };
  });
}

/** The image of a key (see `markKey`); null for keys of other sources. */
export function imageForKey<Image>(key: string, factory: ImageFactory<Image>): Image | null {
  if (key === clusterKey) return factory.cluster();
  if (key === ringKey) return factory.ring(1);
  if (key === faintRingKey) return factory.ring(0.7);
  if (key.startsWith('blank:'))
    return factory.blank(...(key.split(':').slice(1).map(Number) as [number, number]));
  return key.startsWith('mark:') ? factory.mark(slicesOf(key.slice(5))) : null;
}
