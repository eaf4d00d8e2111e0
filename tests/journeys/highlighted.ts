import type { Page } from 'playwright';

/**
 * Letters that a page paints in the colour of highlighted text (`::target-text`, #f0f), and the number of letters
 * before them.
 */
export interface Highlighted {
  text: string;
  start: number;
}

/**
 * Reads from a screenshot which text the browser highlights, because browsers have no API for that. White space is left
 * out.
 */
export async function highlighted(page: Page): Promise<Highlighted> {
  const png = (await page.screenshot({ fullPage: true })).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    const painted = (x: number, y: number) => {
      const at = 4 * (Math.floor(y) * image.width + Math.floor(x));
      return pixels[at] === 255 && pixels[at + 1] === 0 && pixels[at + 2] === 255;
    };

    const letters: { letter: string; painted: boolean }[] = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = new Range();
    for (let node = nodes.nextNode(); node; node = nodes.nextNode())
      for (const [i, letter] of [...node.nodeValue!].entries()) {
        if (!letter.trim()) continue;
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2 + scrollX, box.y + box.height / 2 + scrollY];
        letters.push({ letter, painted: painted(x, y) });
      }
    const shown = letters.filter((each) => each.painted);
    return {
      text: shown.map((each) => each.letter).join(''),
      start: letters.findIndex((each) => each.painted),
    };
  }, png);
}
