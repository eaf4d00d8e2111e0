import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/**
 * Violations of WCAG 2.2 A and AA that the accessibility checker axe finds in the page, one line for each place.
 * Elements that match `without` are removed meanwhile, because axe would go through excluded ones all the same.
 */
export async function found(page: Page, without: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations, passes } = await page.evaluate<AxeResults, [string, string[]]>(
    async ([away, runOnly]) => {
      const places = [...document.querySelectorAll(away)].map((element) => {
        const place = document.createComment('');
        element.replaceWith(place);
        return { element, place };
      });
      const { run } = (window as never as { axe: typeof import('axe-core') }).axe;
      try {
        return await run('html', { runOnly, resultTypes: ['violations'], preload: false });
      } finally {
        for (const { element, place } of places) place.replaceWith(element);
      }
    },
    [without.join() || ':not(*)', tags],
  );
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
