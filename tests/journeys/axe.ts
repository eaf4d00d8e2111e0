import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds at WCAG 2.2 A and AA in the page, or in what of it `within` names; one line per place. */
export async function found(page: Page, within: { exclude: string[] } | 'html' = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations, passes } = await page.evaluate<AxeResults, [typeof within, string[]]>(
    ([context, runOnly]) =>
      (window as never as { axe: typeof import('axe-core') }).axe.run(context, {
        runOnly,
        resultTypes: ['violations'],
        preload: false,
      }),
    [within, tags],
  );
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
