import type { Map } from 'maplibre-gl';
import { markBox, markInk, shapes, type Slice } from '../../data/catalogue/marks.ts';
import { palettes, type Palette } from '../../../geo/cartography/palette.ts';
import type { StyleOptions } from '../style.ts';
import { imageForKey } from './image-keys.ts';
import {
  casingWidth,
  edgeWidth,
  hexagonRadius,
  hexagonStroke,
  markSize,
  ringFill,
  ringRadius,
  ringWidth,
} from './mark-geometry.ts';

/** Width in CSS pixels of the image of a mark (symbol of a site), with room for its edge. */
const markImageWidth = 32;

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
 * Draws a mark (symbol of a site) in a box of `markBox` units at the origin. Where sources name several groups, each
 * slice shows a part of its group’s shape; a white casing and a dark edge stand out on any background.
 */
export function drawMark(context: CanvasRenderingContext2D, slices: readonly Slice[]): void {
  context.lineJoin = 'round';
  const width = markBox / slices.length;
  slices.forEach(({ shape, colour }, i) => {
    const path = new Path2D(shapes[shape]);
    const star = shape === 'star';
    context.save();
    context.beginPath();
    const [first, last] = [i === 0, i === slices.length - 1];
    context.rect(
      first ? -markBox : i * width,
      -markBox,
      (first ? markBox : 0) + width + (last ? markBox : 0),
      3 * markBox,
    );
    context.clip();
    context.strokeStyle = '#FFFFFF';
    context.lineWidth = casingWidth;
    context.stroke(path);
    context.fillStyle = colour ?? '#FFFFFF';
    context.fill(path);
    if (!star) {
      context.strokeStyle = markInk;
      context.lineWidth = edgeWidth;
      context.stroke(path);
    }
    context.restore();
  });
}

function markImage(slices: readonly Slice[], ratio: number): ImageData {
  const context = canvas(markImageWidth, ratio);
  const margin = (markImageWidth - markSize) / 2;
  context.translate(margin, margin);
  context.scale(markSize / markBox, markSize / markBox);
  drawMark(context, slices);
  return pixels(context);
}

/** Image of the ring around a selected or hovered site. */
function ringImage(ink: string, ratio: number, opacity: number): ImageData {
  const side = 48;
  const context = canvas(side, ratio);
  context.globalAlpha = opacity;
  context.beginPath();
  context.arc(side / 2, side / 2, ringRadius, 0, 2 * Math.PI);
  context.fillStyle = `rgb(255 255 255 / ${ringFill})`;
  context.fill();
  context.strokeStyle = ink;
  context.lineWidth = ringWidth;
  context.stroke();
  return pixels(context);
}

/** Image of the hexagon behind a number of sites, in the colour of text: no armed group has this shape or colour. */
function clusterImage({ ink, halo }: Palette, ratio: number): ImageData {
  const side = 36;
  const context = canvas(side, ratio);
  const middle = side / 2;
  context.beginPath();
  for (let corner = 0; corner < 6; corner += 1) {
    const angle = (corner * Math.PI) / 3;
    context.lineTo(middle + hexagonRadius * Math.cos(angle), middle + hexagonRadius * Math.sin(angle));
  }
  context.closePath();
  context.lineJoin = 'round';
  context.strokeStyle = halo;
  context.lineWidth = hexagonStroke;
  context.stroke();
  context.fillStyle = ink;
  context.fill();
  return pixels(context);
}

/** Draws the image with a name in the map’s style; null for unknown names. */
const imageOf = (key: string, palette: Palette, ratio: number): ImageData | null =>
  imageForKey(key, {
    mark: (slices) => markImage(slices, ratio),
    ring: (opacity) => ringImage(palette.ink, ratio, opacity),
    cluster: () => clusterImage(palette, ratio),
    blank: (width, height) => new ImageData(Math.ceil(width * ratio), Math.ceil(height * ratio)),
  });

/**
 * Returns a function that draws the style’s images when MapLibre first needs them, and redraws them when the theme
 * changes.
 */
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
