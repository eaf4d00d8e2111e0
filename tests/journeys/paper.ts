import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from 'playwright';

/** Number of pixels to a point (1/72 inch) when a printed page is rendered. */
const scale = 1;

/** Rectangle on a printed page, in points (1/72 inch) from its upper left corner. */
export interface Part {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export type Colour = [red: number, green: number, blue: number];

/** Printed page as an image, to test its content. Lengths are in points (1/72 inch). */
export class Sheet {
  readonly text: string;
  readonly whole: Part;
  readonly #across: number;
  /** Pixels of the page as RGBA, four bytes each. */
  readonly #pixels: Uint8Array;

  constructor(text: string, { data, width, height }: { data: Uint8Array; width: number; height: number }) {
    this.text = text;
    this.whole = { left: 0, top: 0, right: width / scale, bottom: height / scale };
    this.#across = width;
    this.#pixels = data;
  }

  /** Mean colour of a rectangle of the page. */
  mean(part: Part): Colour {
    const sum: Colour = [0, 0, 0];
    let count = 0;
    this.#each(part, (at) => {
      for (const channel of [0, 1, 2] as const) sum[channel] += this.#pixels[at + channel]!;
      count += 1;
    });
    return [sum[0] / count, sum[1] / count, sum[2] / count];
  }

  /** Number of pixels in a rectangle of the page for each luminance (ITU-R BT.709), from 0 to 255. */
  tones(part: Part = this.whole): number[] {
    const counts = Array.from({ length: 256 }, () => 0);
    this.#each(part, (at) => (counts[this.#luminance(at)]! += 1));
    return counts;
  }

  /** Smallest rectangle around all pixels that are darker than a luminance; null if there are none. */
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

  /** Calls a function for each pixel of a rectangle, with the offset of its first byte and its position. */
  #each(part: Part, tell: (at: number, x: number, y: number) => void): void {
    const [left, right] = [Math.floor(part.left * scale), Math.floor(part.right * scale)];
    const [top, bottom] = [Math.floor(part.top * scale), Math.floor(part.bottom * scale)];
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) tell(4 * (y * this.#across + x), x / scale, y / scale);
  }
}

let library: Promise<PDFiumLibrary> | undefined;

/** Prints a page of the website on A4, and renders the printed pages as images. */
export async function printed(page: Page, options: { printBackground?: boolean } = {}): Promise<Sheet[]> {
  library ??= PDFiumLibrary.init();
  const pdf = await (await library).loadDocument(await page.pdf({ format: 'A4', ...options }));
  const sheets: Sheet[] = [];
  for (const sheet of pdf.pages()) {
    // Read the text of a printed page first: rendering closes it.
    const text = sheet.getText();
    sheets.push(new Sheet(text, await sheet.render({ scale, render: 'bitmap' })));
  }
  pdf.destroy();
  return sheets;
}
