import type { Map } from 'maplibre-gl';
import type { Slice } from '../../data/catalogue/marks.ts';
import { LINE_STYLES, type LineStyle, type LineStyleName } from '../../../geo/cartography/boundaries.ts';
import { drawMark } from '../sites/images.ts';
import type { Palette } from '../../../geo/cartography/palette.ts';
import { wrapText } from './wrap-text.ts';

/** Text around a picture of the map, so that the picture can be understood by itself. */
export interface Caption {
  dir: 'ltr' | 'rtl';
  title: string;
  /** Paragraphs under the title of a picture of the map. */
  lead: readonly string[];
  legend: readonly ({ label: string } & ({ mark: readonly Slice[] } | { line: LineStyleName }))[];
  /** Paragraphs under the legend of a picture of the map: sources and origin of the picture. */
  notes: readonly string[];
}

const margin = 20;
/**
 * Sizes in the legend of a picture of the map, in CSS pixels: width of a symbol, gap beside it, least width of a
 * column.
 */
const symbol = 34;
const gap = 8;
const column = 260;

const style = () => getComputedStyle(document.documentElement);
const fonts = {
  title: () => `600 22px ${style().getPropertyValue('--serif')}`,
  text: () => `400 14px ${style().getPropertyValue('--sans')}`,
  note: () => `400 12px ${style().getPropertyValue('--sans')}`,
};

/**
 * Draws a text, wrapped to `width`.
 * @returns the y coordinate below the text
 */
function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, width: number): number {
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(text);
  const height = (up + down) * 1.15;
  const lines = wrapText(text, (part) => context.measureText(part).width, width);
  lines.forEach((line, i) => context.fillText(line, x, y + up + i * height));
  return y + lines.length * height;
}

function drawLine(context: CanvasRenderingContext2D, name: LineStyleName, palette: Palette): void {
  const { colour, dash = [], width, opacity = 1 }: LineStyle = LINE_STYLES[name];
  context.globalAlpha = opacity;
  context.strokeStyle = palette[colour];
  context.lineWidth = width[1];
  context.setLineDash(dash.map((length) => length * width[1]));
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(symbol, 0);
  context.stroke();
}

/**
 * Draws legend, notes and attribution of a picture of the map, below `top`.
 * @returns the y coordinate below the attribution
 */
function drawFoot(
  context: CanvasRenderingContext2D,
  caption: Caption,
  attribution: string,
  palette: Palette,
  width: number,
  top: number,
): number {
  const inner = width - 2 * margin;
  const rtl = caption.dir === 'rtl';
  /** X coordinate at a distance from the side where the text starts: left, or right in Urdu. */
  const from = (distance: number) => (rtl ? width - distance : distance);
  context.direction = caption.dir;
  context.textAlign = 'start';
  context.fillStyle = palette.ink;
  context.font = fonts.text();
  const columns = Math.max(1, Math.floor(inner / column));
  const columnWidth = inner / columns;
  let y = top + margin;
  for (let first = 0; first < caption.legend.length; first += columns) {
    const ends = caption.legend.slice(first, first + columns).map((row, i) => {
      const start = margin + i * columnWidth;
      context.save();
      context.translate(from(start) - (rtl ? symbol : 0), y);
      if ('mark' in row) {
        context.translate(8, 1);
        context.scale(0.75, 0.75);
        drawMark(context, row.mark);
      } else {
        context.translate(0, 10);
        drawLine(context, row.line, palette);
      }
      context.restore();
      return write(context, row.label, from(start + symbol + gap), y, columnWidth - symbol - 2 * gap);
    });
    y = Math.max(...ends) + 4;
  }
  context.font = fonts.note();
  for (const note of caption.notes) y = write(context, note, from(margin), y + 6, inner);
  // Write the attribution, which is in English, from left to right.
  context.direction = 'ltr';
  return write(context, attribution, margin, y + 6, inner) + margin;
}

/**
 * Draws the title of a picture of the map, and the paragraphs under it.
 * @returns the y coordinate below the paragraphs
 */
function drawHead(
  context: CanvasRenderingContext2D,
  caption: Caption,
  palette: Palette,
  width: number,
): number {
  const x = caption.dir === 'rtl' ? width - margin : margin;
  context.direction = caption.dir;
  context.textAlign = 'start';
  context.fillStyle = palette.ink;
  context.font = fonts.title();
  let y = write(context, caption.title, x, margin, width - 2 * margin);
  context.font = fonts.text();
  for (const text of caption.lead) y = write(context, text, x, y + 4, width - 2 * margin);
  return y + 12;
}

const context2d = (width: number, height: number) => {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  return { canvas, context: canvas.getContext('2d')! };
};

/**
 * Draws a part of the map as a PNG at the resolution of the screen, with title and paragraphs above, and legend, notes
 * and attribution below.
 * @param area the part of the map, in CSS pixels of the map’s element
 */
export async function mapPicture(map: Map, area: DOMRect, caption: Caption, palette: Palette): Promise<Blob> {
  const source = map.getCanvas();
  const ratio = source.width / source.clientWidth;
  const attribution = map.getContainer().querySelector('.maplibregl-ctrl-attrib-inner')?.textContent ?? '';
  const words = [
    caption.title,
    ...caption.lead,
    ...caption.legend.map((row) => row.label),
    ...caption.notes,
    attribution,
  ];
  await Promise.all(Object.values(fonts).map((font) => document.fonts.load(font(), words.join(' '))));

  const measuring = context2d(1, 1).context;
  const above = drawHead(measuring, caption, palette, area.width);
  const height = drawFoot(measuring, caption, attribution, palette, area.width, above + area.height);

  const { canvas, context } = context2d(Math.round(area.width * ratio), Math.round(height * ratio));
  context.scale(ratio, ratio);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, area.width, height);
  drawHead(context, caption, palette, area.width);
  // Draw again right before reading: the WebGL buffer can be read only in the frame in which it was drawn.
  map.redraw();
  const { x, y, width, height: high } = area;
  context.drawImage(source, x * ratio, y * ratio, width * ratio, high * ratio, 0, above, width, high);
  drawFoot(context, caption, attribution, palette, area.width, above + area.height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('the picture could not be written')))),
  );
}
