import type { Page } from 'playwright';
import { expect } from 'vitest';
import { languages } from '../../src/state/params.ts';
import { infested } from '../fixtures/infested.ts';
import { vectors } from '../fixtures/xss.ts';
import { listed, mapShows, see, test } from './journey.ts';

declare global {
  interface Window {
    /** What has run that should not, and what the policy has had to stop. */
    ran: string[];
  }
}

/** Sees to it that whatever runs is noted: the deeds of the vectors, and every violation of the policy. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    window.ran = [];
    for (const deed of ['alert', 'confirm', 'prompt'] as const)
      window[deed] = () => (window.ran.push(deed), null as never);
    document.addEventListener('securitypolicyviolation', (event) =>
      window.ran.push(`${event.violatedDirective} ${event.sample} ${event.sourceFile}`),
    );
  });

/** Elements and attributes that only a vector could have made. */
const made = (page: Page) =>
  page.evaluate(() => {
    const alive = document.querySelectorAll(
      'iframe, object, embed, base, meta[http-equiv], portal, math, marquee, foreignObject, animate',
    );
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(
        ({ name, value }) =>
          name.startsWith('on') ||
          (/href|src|action|data$|srcdoc/.test(name) && /^\s*(javascript|data|vbscript):/i.test(value)),
      ),
    );
    return [...alive, ...handlers.map((attribute) => attribute.ownerElement!)].map((e) =>
      e.outerHTML.slice(0, 200),
    );
  });

/** Clicks on each of some elements in turn, time enough between them that all of it is drawn. */
const clickEach = (page: Page, selector: string, turn: number, turns: number) =>
  page.evaluate(
    async ([wanted, first, step]) => {
      const elements = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
        (_, i) => i % step === first,
      );
      for (const element of elements) {
        element.click();
        await new Promise((drawn) => setTimeout(drawn));
      }
      return elements.length;
    },
    [selector, turn, turns] as const,
  );

test('there are at least 300 vectors, each another', () => {
  expect(new Set(vectors).size).toBeGreaterThanOrEqual(300);
});

test.for(languages.map((lang, turn) => ({ lang, turn })))(
  'every vector in every text of the data, in “$lang”: nothing of it runs',
  { timeout: 600_000 },
  async ({ lang, turn }, { arrive }) => {
    const { page, said } = await arrive();
    await watch(page);
    await page.route('**/other.json', (route) => route.fulfill({ json: infested }));
    // The map of so many sites takes most of the time, and has a test of its own.
    await page.route('**/map-*.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'export const attach = () => ({ remove() {}, centre: () => [0, 0] });',
      }),
    );
    await page.goto(`?data=other.json&lang=${lang}&site=s${turn}`);
    await see(page.locator('.detail')).toBeVisible();
    expect(await page.locator('[id^="item-"]').count()).toBe(vectors.length);
    expect((await page.locator('[id="item-s7"] .name').textContent())!).toBe(vectors[7]!);

    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
    expect(await clickEach(page, '.detail button[aria-expanded]:not(.handle)', 0, 1)).toBeGreaterThan(100);
    expect(await clickEach(page, '[id^="item-"]', turn, 12)).toBeGreaterThan(25);
    expect(await clickEach(page, '.headline', turn, 12)).toBeGreaterThan(25);
    expect(await made(page)).toEqual([]);
    await page.evaluate(
      async ([texts, language]) => {
        for (const text of texts) {
          history.replaceState(
            null,
            '',
            `?data=other.json&lang=${language}&site=${encodeURIComponent(text)}&group=${encodeURIComponent(text)}`,
          );
          dispatchEvent(new PopStateEvent('popstate'));
          await new Promise((drawn) => setTimeout(drawn));
        }
      },
      [vectors.filter((_, i) => i % 3 === turn), lang] as const,
    );
    expect(await made(page)).toEqual([]);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(said).toEqual([]);
  },
);

test('every vector in a name on the map: nothing of it runs', async ({ arrive }) => {
  const { page } = await arrive();
  await watch(page);
  await page.route('**/other.json', (route) => route.fulfill({ json: infested }));
  await page.goto('?data=other.json');
  await mapShows(page);
  expect(await page.locator('.pin').count()).toBe(vectors.length);
  expect(await made(page)).toEqual([]);
  expect(await page.evaluate(() => window.ran)).toEqual([]);
});

test('the watch would see it', async ({ visit }) => {
  const { page, expectComplaint } = await visit();
  await watch(page);
  await page.reload();
  await expect.poll(() => listed(page)).not.toEqual([]);
  await page.evaluate(() => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'animate');
    document.body.append(element);
    alert(1);
  });
  await page
    .evaluate(
      `new Promise((done) => setTimeout(() => {
    try { document.body.setAttribute('onclick', '1'); } finally { done(); }
  }))`,
    )
    .catch(() => {});
  expect(await made(page)).toHaveLength(1);
  expect(await page.evaluate(() => window.ran)).toEqual([
    'alert',
    expect.stringMatching(/^require-trusted-types-for/),
  ]);
  expectComplaint(/Trusted/);
});
