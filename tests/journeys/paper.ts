import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from 'playwright';

/** Pixels to a point (1/72 inch). */
const scale = 1;

/** A rectangle of a sheet, in points from its upper left corner. */
export interface Part {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export type Colour = [red: number, green: number, blue: number];

/** A printed sheet as rendered. Lengths are in points. */
export class Sheet {
  readonly text: string;
  readonly whole: Part;
  readonly #across: number;
  /** RGBA, four bytes per pixel. */
  readonly #pixels: Uint8Array;

  constructor(text: string, { data, width, height }: { data: Uint8Array; width: number; height: number }) {
    this.text = text;
    this.whole = { left: 0, top: 0, right: width / scale, bottom: height / scale };
    this.#across = width;
    this.#pixels = data;
  }

  /** The mean colour of a part. */
  mean(part: Part): Colour {
    const sum: Colour = [0, 0, 0];
    let count = 0;
    this.#each(part, (at) => {
      for (const channel of [0, 1, 2] as const) sum[channel] += this.#pixels[at + channel]!;
      count += 1;
    });
    return [sum[0] / count, sum[1] / count, sum[2] / count];
  }

  /** Histogram of a part: pixels by luminance (ITU-R BT.709), 0–255. */
  tones(part: Part = this.whole): number[] {
    const counts = Array.from({ length: 256 }, () => 0);
    this.#each(part, (at) => (counts[this.#luminance(at)]! += 1));
    return counts;
  }

  /** Smallest rectangle around all pixels darker than a luminance; null where there are none. */
  ink(below: number): Part | null {
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    this.#each(this.whole, (at, x, y) => {
      if (this.#luminance(at) >= below) return;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    });
    return box.right < 0 ? null : box;
  }

  looksLike(other: Sheet): boolean {
    return Buffer.compare(this.#pixels, other.#pixels) === 0;
  }

  #luminance(at: number): number {
    const [red, green, blue] = [this.#pixels[at]!, this.#pixels[at + 1]!, this.#pixels[at + 2]!];
    return Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  }

  /** Calls back for each pixel of a part, with its first byte and its position. */
  #each(part: Part, tell: (at: number, x: number, y: number) => void): void {
    const [left, right] = [Math.floor(part.left * scale), Math.floor(part.right * scale)];
    const [top, bottom] = [Math.floor(part.top * scale), Math.floor(part.bottom * scale)];
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) tell(4 * (y * this.#across + x), x / scale, y / scale);
  }
}

let library: Promise<PDFiumLibrary> | undefined;

/** Prints a page on A4 and renders the sheets. */
export async function printed(page: Page, options: { printBackground?: boolean } = {}): Promise<Sheet[]> {
  library ??= PDFiumLibrary.init();
  const pdf = await (await library).loadDocument(await page.pdf({ format: 'A4', ...options }));
  const sheets: Sheet[] = [];
  for (const sheet of pdf.pages()) {
    // Rendering closes a page: its text is read first.
    const text = sheet.getText();
    sheets.push(new Sheet(text, await sheet.render({ scale, render: 'bitmap' })));
  }
  pdf.destroy();
  return sheets;
}
