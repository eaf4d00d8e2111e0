import type { Map } from 'maplibre-gl';
import type { Slice } from '../../data/catalogue/marks.ts';
import { LINE_STYLES, type LineStyle, type LineStyleName } from '../../../geo/cartography/boundaries.ts';
import { drawMark } from '../sites/images.ts';
import type { Palette } from '../../../geo/cartography/palette.ts';
import { wrapped } from './wrapped.ts';

/** The words that go with a picture of the map, so that it explains itself wherever it is shown. */
export interface Caption {
  dir: 'ltr' | 'rtl';
  title: string;
  /** Paragraphs under the title. */
  lead: readonly string[];
  legend: readonly ({ label: string } & ({ mark: readonly Slice[] } | { line: LineStyleName }))[];
  /** Paragraphs under the legend: what the picture rests on and where it is from. */
  notes: readonly string[];
}

const margin = 20;
/** A row of the legend in CSS pixels: its symbol, the room beside it, and how wide a column must be. */
const symbol = 34;
const gap = 8;
const column = 260;

const style = () => getComputedStyle(document.documentElement);
const fonts = {
  title: () => `600 22px ${style().getPropertyValue('--serif')}`,
  text: () => `400 14px ${style().getPropertyValue('--sans')}`,
  note: () => `400 12px ${style().getPropertyValue('--sans')}`,
};

/** Draws one text over as many lines as it takes. @returns where the next may begin. */
function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, width: number): number {
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(text);
  const height = (up + down) * 1.15;
  const lines = wrapped(text, (part) => context.measureText(part).width, width);
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

/** Draws the words below `top`; without a picture above them, only to learn how high they are. */
function explain(
  context: CanvasRenderingContext2D,
  caption: Caption,
  owed: string,
  palette: Palette,
  width: number,
  top: number,
): number {
  const inner = width - 2 * margin;
  const rtl = caption.dir === 'rtl';
  /** From the side where a line of text begins. */
  const from = (distance: number) => (rtl ? width - distance : distance);
  context.direction = caption.dir;
  context.textAlign = 'start';
  context.fillStyle = palette.ink;
  context.font = fonts.text();
  const columns = Math.max(1, Math.floor(inner / column));
  const wide = inner / columns;
  let y = top + margin;
  for (let first = 0; first < caption.legend.length; first += columns) {
    const ends = caption.legend.slice(first, first + columns).map((row, i) => {
      const start = margin + i * wide;
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
      return write(context, row.label, from(start + symbol + gap), y, wide - symbol - 2 * gap);
    });
    y = Math.max(...ends) + 4;
  }
  context.font = fonts.note();
  for (const note of caption.notes) y = write(context, note, from(margin), y + 6, inner);
  // Whom the map is owed to is in English.
  context.direction = 'ltr';
  return write(context, owed, margin, y + 6, inner) + margin;
}

/** @returns where the picture of the map begins */
function head(context: CanvasRenderingContext2D, caption: Caption, palette: Palette, width: number): number {
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
 * A PNG of the part `free` of the map (CSS pixels of its element) as it is drawn now, in the pixels of the screen,
 * with its title above it, and its legend, notes and attribution below.
 */
export async function picture(map: Map, free: DOMRect, caption: Caption, palette: Palette): Promise<Blob> {
  const source = map.getCanvas();
  const ratio = source.width / source.clientWidth;
  const owed = map.getContainer().querySelector('.maplibregl-ctrl-attrib-inner')?.textContent ?? '';
  const words = [
    caption.title,
    ...caption.lead,
    ...caption.legend.map((row) => row.label),
    ...caption.notes,
    owed,
  ];
  await Promise.all(Object.values(fonts).map((font) => document.fonts.load(font(), words.join(' '))));

  const measuring = context2d(1, 1).context;
  const above = head(measuring, caption, palette, free.width);
  const height = explain(measuring, caption, owed, palette, free.width, above + free.height);

  const { canvas, context } = context2d(Math.round(free.width * ratio), Math.round(height * ratio));
  context.scale(ratio, ratio);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, free.width, height);
  head(context, caption, palette, free.width);
  // What WebGL has drawn is there to be read only until the browser shows it.
  map.redraw();
  const { x, y, width, height: high } = free;
  context.drawImage(source, x * ratio, y * ratio, width * ratio, high * ratio, 0, above, width, high);
  explain(context, caption, owed, palette, free.width, above + free.height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('the picture could not be written')))),
  );
}
