import type { Page } from 'playwright';

/** CSS selectors of frequently used controls that a thumb must reach: at least 44 px wide and high (WCAG 2.5.5). */
const primary = [
  '.pill, .handle, .notice button, .maplibregl-ctrl-group button, .chips [aria-expanded]',
  '#sites li > a, [role=option], [role=radiogroup] label, fieldset label:has(:checked, :not(:checked)), summary, select, [type=search]',
].join();

/**
 * Controls that are smaller than allowed, in CSS pixels; nothing may be smaller than 24 (WCAG 2.5.8) except links
 * within a sentence.
 */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate((thumb) => {
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1);
    const all = shown('button, a[href], input, select, summary').filter(
      ({ element }) => !element.closest('p, .maplibregl-ctrl-attrib'),
    );
    const small = [
      ...all.filter(({ box }) => Math.min(box.width, box.height) < 24),
      ...shown(thumb).filter(({ box }) => box.height < 43.5),
    ];
    return small.map(({ element, box }) => `${box.width}×${box.height} ${element.outerHTML.slice(0, 120)}`);
  }, primary);

/** Width in CSS pixels by which the page can be scrolled sideways; 0 if it fits the window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
