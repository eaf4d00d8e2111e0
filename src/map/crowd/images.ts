import type { Map } from 'maplibre-gl';
import { imageNamed } from '../image-keys.ts';
import { canvas, leaderImage, markImage, pixels, ringImage } from '../images.ts';
import { palettes, type Palette } from '../palette.ts';
import type { StyleOptions } from '../style.ts';

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

/** The image that a key of the style names. */
const imageOf = (key: string, palette: Palette, ratio: number): ImageData | null =>
  imageNamed(key, {
    mark: (slices) => markImage(slices, ratio),
    leader: (offset) => leaderImage(offset, palette, ratio),
    ring: (opacity) => ringImage(palette.ink, ratio, opacity),
    cluster: () => clusterImage(palette, ratio),
  });

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
