import type { Locator, Page } from 'playwright';

/** Accessible name, or else text, of the element that has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim().replaceAll(/\s+/g, ' ') ?? '';
  });

/**
 * Presses Tab until an element of the locator `aim` has the focus.
 * @throws Error if none has it within `presses`
 */
export async function tabOnTo(page: Page, aim: Locator, presses = 120): Promise<void> {
  for (let i = 0; i < presses; i++) {
    await page.keyboard.press('Tab');
    if (await aim.evaluateAll((all) => all.some((element) => element === document.activeElement))) return;
  }
  throw new Error(`Tab never comes to ${String(aim)}, but to “${await focused(page)}”`);
}
