import type { Slice } from '../../data/catalogue/marks.ts';

/** Name of the image of the ring around a selected site, in the map’s style. */
export const ringKey = 'ring';
/** Name of the image of the ring around a site under the pointer. */
export const faintRingKey = 'faint ring';
/** Name of the image of the hexagon, the symbol for several sites. */
export const clusterKey = 'cluster';

/**
 * Name of an empty image with a size in CSS pixels. Placed under a control of the map, it keeps names away from the
 * control.
 */
export const blankKey = ([width, height]: readonly [number, number]) => `blank:${width}:${height}`;

/** Functions that draw the images to which the map’s style refers by name. */
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

/** Makes the image with a name in the map’s style (for symbols of sites, see `markKey`); null for unknown names. */
export function imageForKey<Image>(key: string, factory: ImageFactory<Image>): Image | null {
  if (key === clusterKey) return factory.cluster();
  if (key === ringKey) return factory.ring(1);
  if (key === faintRingKey) return factory.ring(0.7);
  if (key.startsWith('blank:'))
    return factory.blank(...(key.split(':').slice(1).map(Number) as [number, number]));
  return key.startsWith('mark:') ? factory.mark(slicesOf(key.slice(5))) : null;
}
