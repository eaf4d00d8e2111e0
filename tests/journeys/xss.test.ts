import type { Page } from 'playwright';
import { expect } from 'vitest';
import { languages } from '../../src/state/params.ts';
import { cells, onlyFull } from '../corners.ts';
import { infested } from '../fixtures/infested.ts';
import { vectors } from '../fixtures/xss.ts';
import { listed, mapShows, picture, region, see, test, testStill, type MapRegion } from './journey.ts';

declare global {
  interface Window {
    /** Injected code that ran, and attempts that the security policy stopped. */
    ran: string[];
  }
}

/**
 * Records in the page everything that runs: the effects of injected code, and every violation of the security policy.
 */
const watch = (page: Page) =>
  page.addInitScript(() => {
    window.ran = [];
    for (const deed of ['alert', 'confirm', 'prompt'] as const)
      window[deed] = () => (window.ran.push(deed), null as never);
    document.addEventListener('securitypolicyviolation', (event) =>
      window.ran.push(`${event.violatedDirective} ${event.sample} ${event.sourceFile}`),
    );
  });

/** Elements and attributes that only injected text can have made. */
const made = (page: Page) =>
  page.evaluate(() => {
    const alive = document.querySelectorAll(
      'iframe, object, embed, base, meta[http-equiv], portal, math, marquee, foreignObject, animate',
    );
    // Leave out the icon that the tests themselves add to the page (see `arrive`).
    const all = document.querySelectorAll('*:not(head > link[rel=icon][href="data:,"])');
    const handlers = [...all].flatMap((element) =>
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

/** Opens everything on the page in turn, with time to draw it; returns the number of things opened. */
const walk = (page: Page) =>
  page.evaluate(async () => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const click = (element: HTMLElement) => {
      element.click();
      return new Promise((drawn) => setTimeout(drawn));
    };
    const opened = { sites: 0, proofs: 0, sources: 0 };
    for (const item of all('[id^="item-"]')) {
      await click(item);
      opened.sites += all('.detail table').length ? 1 : 0;
      for (const details of all('.detail details')) (details as HTMLDetailsElement).open = true;
      for (const chip of all('.detail button[aria-expanded]:not(.handle)')) {
        await click(chip);
        opened.proofs += all('.detail figure').length;
      }
    }
    for (const headline of all('.headline')) {
      await click(headline);
      opened.sources += all('.detail blockquote').length ? 1 : 0;
    }
    return opened;
  });

/** Visits addresses in which each of some script-injection texts stands as the site and as the group. */
const askFor = (page: Page, texts: readonly string[], rest: string) =>
  page.evaluate(
    async ([wanted, other]) => {
      for (const text of wanted.map(encodeURIComponent)) {
        history.replaceState(null, '', `?${other}&site=${text}&group=${text}`);
        dispatchEvent(new PopStateEvent('popstate'));
        await new Promise((drawn) => setTimeout(drawn));
      }
    },
    [texts, rest] as const,
  );

/** Script-injection texts by page, few enough for a page that is quick to draw. */
const parts = Array.from({ length: 9 }, (_, turn) => vectors.filter((_vector, i) => i % 9 === turn));

test('there are at least 300 vectors, each another', () => {
  expect(new Set(vectors).size).toBeGreaterThanOrEqual(300);
});

testStill.for(
  cells(
    languages.map((lang, turn) => ({ lang, turn })),
    ({ lang }) => lang === 'ur',
  ),
)(
  'every vector in every text of the data, in “$lang”: nothing of it runs',
  { timeout: 300_000 },
  async ({ lang, turn }, { arrive }) => {
    const { page, said, expectComplaint } = await arrive();
    await watch(page);
    // Block the code of map and still picture: drawing so many sites takes most of the time, and has tests of its own.
    await page.route(/(maplibre|still)[^/]*\.js/, (route) => route.abort());
    const open = async (name: string, those: readonly string[]) => {
      await page.route(`**/${name}.json`, (route) => route.fulfill({ json: infested(those) }));
      await page.goto(`?data=${name}.json&lang=${lang}&site=s0`);
      const detail = page.locator('.detail');
      await see(detail.locator('table')).toBeVisible();
      const names = await page.locator('[id^="item-"] .name').allTextContents();
      expect(names.toSorted()).toEqual(those.toSorted());
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
      // Open a value first, which loads the parts that show the words of a value or a source.
      await detail.locator('button[aria-expanded]:not(.handle)').first().dispatchEvent('click');
      await see(detail.locator('figure')).toBeVisible();
      await page.locator('.headline').first().dispatchEvent('click');
      await see(detail.locator('blockquote').first()).toBeVisible();
    };
    const nothingRan = async () => {
      expect(await made(page)).toEqual([]);
      expect(await page.evaluate(() => window.ran)).toEqual([]);
    };

    await open('all', vectors);
    await nothingRan();
    // Open everything for every script-injection text, in one of the languages.
    for (const [i, those] of cells([...parts.entries()], ([part]) => part < languages.length)) {
      if (i % languages.length !== turn) continue;
      await open(`part-${i}`, those);
      const { proofs, ...opened } = await walk(page);
      expect(opened).toEqual({ sites: those.length, sources: those.length });
      expect(proofs).toBeGreaterThanOrEqual(3 * those.length);
      await nothingRan();
      await askFor(page, those, `data=part-${i}.json&lang=${lang}`);
      await nothingRan();
    }
    expectComplaint(/maplibre-|still|ERR_FAILED/);
    expect(said).toEqual([]);
  },
);

/** Map view close enough for sites to have symbols of their own, except a few beside the controls. */
const near = '#map=7/30/75';
/** Number of sites for which the symbols on the map stand. */
const told = (page: Page) =>
  page
    .locator('.pin')
    .evaluateAll((pins) =>
      pins
        .map((pin) => /^(\d+) sites, show the list$/.exec(pin.getAttribute('aria-label')!)?.[1] ?? 1)
        .reduce<number>((sum, count) => sum + Number(count), 0),
    );

onlyFull(test)('every vector in a name on the map: nothing of it runs', async ({ arrive }) => {
  const { page } = await arrive();
  await watch(page);
  await page.route('**/other.json', (route) => route.fulfill({ json: infested(vectors) }));
  await page.goto(`?data=other.json${near}`);
  await mapShows(page);
  await expect.poll(() => told(page)).toBe(vectors.length);
  // Move the map over all sites: in the full run, every name is in view once.
  for (const lon of cells([71, 74, 77, 79], (_, i) => i % 2 === 0))
    for (const lat of [28, 30, 32.5])
      await region(page).evaluate(
        async ({ map }: MapRegion, center) => {
          map.jumpTo({ center });
          await new Promise((done) => map.once('idle', done));
        },
        [lon, lat] as [number, number],
      );
  expect(await made(page)).toEqual([]);
  expect(await page.evaluate(() => window.ran)).toEqual([]);
});

testStill('every vector in a name on the still picture: nothing of it runs', async ({ arrive }) => {
  const { page } = await arrive();
  await watch(page);
  await page.route('**/other.json', (route) => route.fulfill({ json: infested(vectors) }));
  await page.goto(`?data=other.json${near}`);
  await expect.poll(() => told(page)).toBe(vectors.length);
  expect(await picture(page).locator('[data-layer=sites] > g').count()).toBeGreaterThan(vectors.length - 10);
  expect(await made(page)).toEqual([]);
  expect(await page.evaluate(() => window.ran)).toEqual([]);
});

testStill('the watch would see it', async ({ visit }) => {
  // Use a page of a new visitor (by empty options), so that the recording script stays on it.
  const { page, expectComplaint } = await visit('', {});
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
