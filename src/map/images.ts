import type { Map } from 'maplibre-gl';
import type { Catalogue } from '../data/catalogue.ts';
import { fan } from '../data/fan.ts';
import { markKey, markOf, shapes, type Slice } from '../data/marks.ts';
import { palettes, type Palette } from './palette.ts';
import type { StyleOptions } from './style.ts';
import { leaderKey, offsetOf, ringKey } from './fanned.ts';

const box = 24;
/** Marks are drawn this many CSS pixels wide; half again as much room is kept for the edge. */
const size = 26;
const room = 32;

export function canvas(side: number, ratio: number): CanvasRenderingContext2D {
  const element = document.createElement('canvas');
  element.width = element.height = Math.ceil(side * ratio);
  const context = element.getContext('2d', { willReadFrequently: true })!;
  context.scale(ratio, ratio);
  return context;
}

export const pixels = (context: CanvasRenderingContext2D) =>
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

export function markImage(slices: readonly Slice[], ratio: number): ImageData {
  const context = canvas(room, ratio);
  context.translate((room - size) / 2, (room - size) / 2);
  context.scale(size / box, size / box);
  drawMark(context, slices);
  return pixels(context);
}

/** The ring around a selected site. */
export function ringImage(ink: string, ratio: number, opacity = 1): ImageData {
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

/** A leader from the true point, at the centre of the image, to where the mark stands; the point is dotted. */
export function leaderImage(
  [right, down]: [number, number],
  { ink, halo }: Palette,
  ratio: number,
): ImageData {
  const side = 2 * Math.hypot(right, down) + 12;
  const context = canvas(side, ratio);
  const middle = side / 2;
  for (const [colour, line, dot] of [
    [halo, 4, 5],
    [ink, 1.6, 3],
  ] as const) {
    context.strokeStyle = context.fillStyle = colour;
    context.lineWidth = line;
    context.beginPath();
    context.moveTo(middle, middle);
    context.lineTo(middle + right, middle + down);
    context.stroke();
    context.beginPath();
    context.arc(middle, middle, dot, 0, 2 * Math.PI);
    context.fill();
  }
  return pixels(context);
}

/** Draws every mark, leader and ring that the style of `options` names; what the theme colours is drawn anew. */
export function addImages(map: Map, whole: Catalogue, { shown, theme }: StyleOptions): void {
  const pixelRatio = Math.max(2, window.devicePixelRatio);
  const palette = palettes[theme];
  const add = (key: string, image: ImageData) => {
    if (map.hasImage(key)) map.updateImage(key, image);
    else map.addImage(key, image, { pixelRatio });
  };
  for (const c of new Set([whole, shown]))
    for (const site of c.dataset.sites) {
      const slices = markOf(c, site);
      const key = markKey(slices);
      // A mark is the same in every theme.
      if (!map.hasImage(key)) add(key, markImage(slices, pixelRatio));
    }
  for (const slot of fan(whole).values())
    if (slot.angle !== null) add(leaderKey(slot), leaderImage(offsetOf(slot), palette, pixelRatio));
  add(ringKey, ringImage(palette.ink, pixelRatio));
}
