import type { Slice } from '../../data/catalogue/marks.ts';

/** Names of the images that sites are drawn with, beside their marks. */
export const ringKey = 'ring';
/** The ring around a site that is only pointed at. */
export const faintRingKey = 'faint ring';
/** A mark that stands for several sites. */
export const clusterKey = 'cluster';

/** Nothing to be seen, so many CSS pixels wide and high: no name stands where it is. */
export const blankKey = ([width, height]: readonly [number, number]) => `blank:${width}:${height}`;

/** How the images look that a style names. */
export interface Looks<Image> {
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

/** The image that a key of the style names (see `markKey`); null for another's. */
export function imageNamed<Image>(key: string, looks: Looks<Image>): Image | null {
  if (key === clusterKey) return looks.cluster();
  if (key === ringKey) return looks.ring(1);
  if (key === faintRingKey) return looks.ring(0.7);
  if (key.startsWith('blank:'))
    return looks.blank(...(key.split(':').slice(1).map(Number) as [number, number]));
  return key.startsWith('mark:') ? looks.mark(slicesOf(key.slice(5))) : null;
}
