import type { Map } from 'maplibre-gl';
import { shapes, type Slice } from '../../data/marks.ts';
import { palettes, type Palette } from '../palette.ts';
import type { StyleOptions } from '../style.ts';
import { imageNamed } from './image-keys.ts';
import { markSize } from './laid.ts';

const box = 24;
/** CSS pixels across the image of a mark: half again as much room is kept for the edge. */
const room = 32;

function canvas(side: number, ratio: number): CanvasRenderingContext2D {
  const element = document.createElement('canvas');
  element.width = element.height = Math.ceil(side * ratio);
  const context = element.getContext('2d', { willReadFrequently: true })!;
  context.scale(ratio, ratio);
  return context;
}

const pixels = (context: CanvasRenderingContext2D) =>
  context.getImageData(0, 0, context.canvas.width, context.canvas.height);

/**
 * A mark in a box of 24 × 24 at the origin: each slice shows its part of its own shape, with a white casing and a dark
 * edge on any ground.
 */
export function drawMark(context: CanvasRenderingContext2D, slices: readonly Slice[]): void {
  context.lineJoin = 'round';
  const width = box / slices.length;
  slices.forEach(({ shape, colour }, i) => {
    const path = new Path2D(shapes[shape]);
    const star = shape === 'star';
    context.save();
    context.beginPath();
    const [first, last] = [i === 0, i === slices.length - 1];
    context.rect(first ? -box : i * width, -box, (first ? box : 0) + width + (last ? box : 0), 3 * box);
    context.clip();
    context.strokeStyle = '#FFFFFF';
    context.lineWidth = 4.5;
    context.stroke(path);
    context.fillStyle = colour ?? '#FFFFFF';
    context.fill(path);
    if (!star) {
      context.strokeStyle = '#1D1B18';
      context.lineWidth = 1.3;
      context.stroke(path);
    }
    context.restore();
  });
}

function markImage(slices: readonly Slice[], ratio: number): ImageData {
  const context = canvas(room, ratio);
  context.translate((room - markSize) / 2, (room - markSize) / 2);
  context.scale(markSize / box, markSize / box);
  drawMark(context, slices);
  return pixels(context);
}

/** The ring around a selected site. */
function ringImage(ink: string, ratio: number, opacity: number): ImageData {
  const side = 48;
  const context = canvas(side, ratio);
  context.globalAlpha = opacity;
  context.beginPath();
  context.arc(side / 2, side / 2, 20, 0, 2 * Math.PI);
  context.fillStyle = 'rgb(255 255 255 / 55%)';
  context.fill();
  context.strokeStyle = ink;
  context.lineWidth = 2.5;
  context.stroke();
  return pixels(context);
}

/** A count is a hexagon in the colour of text: a shape and a colour that no group has. */
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
    ring: (opacity) => ringImage(palette.ink, ratio, opacity),
    cluster: () => clusterImage(palette, ratio),
    blank: (width, height) => new ImageData(Math.ceil(width * ratio), Math.ceil(height * ratio)),
  });

/** Draws the images that a style names as they come to be needed; those of a theme before are drawn anew. */
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
