import type { Map } from 'maplibre-gl';
import type { Slice } from '../../data/marks.ts';
import { offsetOf, ringKey } from '../fanned.ts';
import { canvas, leaderImage, markImage, pixels, ringImage } from '../images.ts';
import { palettes, type Palette } from '../palette.ts';
import type { StyleOptions } from '../style.ts';
import { clusterKey, faintRingKey } from './layers.ts';

/** A cluster is a hexagon in the colour of text: a shape and a colour that no group has. */
function clusterImage({ ink, halo }: Palette, ratio: number): ImageData {
  const side = 36;
  const context = canvas(side, ratio);
  const [middle, radius] = [side / 2, 15];
  context.beginPath();
  for (let corner = 0; corner < 6; corner += 1) {
    const angle = (corner * Math.PI) / 3;
    context.lineTo(middle + radius * Math.cos(angle), middle + radius * Math.sin(angle));
  }
  context.closePath();
  context.lineJoin = 'round';
  context.strokeStyle = halo;
  context.lineWidth = 4;
  context.stroke();
  context.fillStyle = ink;
  context.fill();
  return pixels(context);
}

/** The image that a key of the style names: see `markKey` and `leaderKey`. */
function imageOf(key: string, palette: Palette, ratio: number): ImageData | null {
  const [kind, rest = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  if (key === clusterKey) return clusterImage(palette, ratio);
  if (key === ringKey) return ringImage(palette.ink, ratio);
  if (key === faintRingKey) return ringImage(palette.ink, ratio, 0.7);
  if (kind === 'leader') {
    const [angle, length] = rest.split(':').map(Number) as [number, number];
    return leaderImage(offsetOf({ angle, length }), palette, ratio);
  }
  if (kind !== 'mark') return null;
  const slices = rest.split('+').map((part): Slice => {
    const [shape, colour] = part.split('#');
    return { shape: shape as Slice['shape'], colour: colour ? `#${colour}` : null };
  });
  return markImage(slices, ratio);
}

/** Draws the images of a crowd as they come to be needed: which they are, nobody goes through the dataset to tell. */
export function imagesOnDemand(): (map: Map, options: StyleOptions) => void {
  let palette: Palette | undefined;
  const drawn = new Set<string>();
  return (map, { theme }) => {
    const pixelRatio = Math.max(2, window.devicePixelRatio);
    if (!palette)
      map.setMissingStyleImageResolver((id) => {
        const image = imageOf(id, palette!, pixelRatio);
        if (!image || map.hasImage(id)) return;
        map.addImage(id, image, { pixelRatio });
        drawn.add(id);
      });
    palette = palettes[theme];
    for (const id of drawn) if (map.hasImage(id)) map.updateImage(id, imageOf(id, palette, pixelRatio)!);
  };
}
