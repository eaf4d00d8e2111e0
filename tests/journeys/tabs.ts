import type { Locator, Page } from 'playwright';

/** The accessible name, or else the text, of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim().replaceAll(/\s+/g, ' ') ?? '';
  });

/**
 * Presses Tab until one of what `aim` finds has the focus.
 * @throws where it does not come within `presses`
 */
export async function tabOnTo(page: Page, aim: Locator, presses = 120): Promise<void> {
  for (let i = 0; i < presses; i++) {
    await page.keyboard.press('Tab');
    if (await aim.evaluateAll((all) => all.some((element) => element === document.activeElement))) return;
  }
  throw new Error(`Tab never comes to ${String(aim)}, but to “${await focused(page)}”`);
}
