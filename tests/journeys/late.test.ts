import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { archiveOf } from '../fixtures/archive.ts';
import { many } from '../fixtures/many.ts';
import { onlyFull } from '../corners.ts';
import { dataset } from './dataset.ts';
import {
  detail,
  group,
  item,
  mapShows,
  picture,
  region,
  see,
  test,
  testStill,
  type Visit,
} from './journey.ts';
import { titleOf } from '../../src/data/evidence/title.ts';

/** Parts of the page that are loaded on demand, because a reader needs them for one thing. */
interface Case {
  /** Names of the script files of these parts without their hash, in the order in which they are fetched. */
  parts: string[];
  /** Action of a reader that needs the parts; absent if an earlier case has done it. */
  need?(page: Page): Promise<unknown>;
  /** Element that contains the message and its button “Try again”. */
  place(page: Page): Locator;
  says?: RegExp;
  works(page: Page): Promise<unknown>;
}

const nameOf = (file: string) => file.replace(/^.*\//, '').replace(/-[\w-]{8}(?=\.\w+$)/, '');
const assets = readdirSync('dist/assets').filter((file) => /\.(js|css)$/.test(file));
const html = readFileSync('dist/index.html', 'utf8');
/** Files that the page fetches first, and files that every part needs, or only a website with an online map. */
const first = [...html.matchAll(/<(?:script|link rel="stylesheet")[^>]*"\.\/assets\/([^"]+)"/g)].map(
  ([, file]) => file!,
);
/** The last is for data that declare lines: without it they are drawn without these. */
const apart = ['rolldown-runtime.js', 'online.js', 'esm.js', 'own-lines.js'];
const late = assets.filter((file) => !first.includes(file) && !apart.includes(nameOf(file)));
/** Files that each part needs, as the build lists them for the page. */
const needs = new Map(
  assets
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      const code = readFileSync(`dist/assets/${file}`, 'utf8');
      const files = [...(/m\.f=\[([^\]]*)\]/.exec(code)?.[1]!.matchAll(/[^"'`/]+\.(?:js|css)/g) ?? [])];
      return [
        ...code.matchAll(
          /import\([`'"]\.\/([^`'"]+)[`'"]\)(?:\.then\([^)]*\))?,__vite__mapDeps\(\[([\d,]+)\]/g,
        ),
      ].map(
        ([, chunk, numbers]) =>
          [chunk!, numbers!.split(',').map((number) => files[Number(number)]![0])] as const,
      );
    }),
);
const partFailed = /could not be loaded/;
const notice = (says: RegExp) => (page: Page) => page.locator('.notices .notice').filter({ hasText: says });
const gone = (place: (page: Page) => Locator) => (page: Page) => see(place(page)).toHaveCount(0);
const over = (page: Page) => page.locator('.over');
const dialog = (name: string | RegExp) => (page: Page) => page.getByRole('dialog', { name });
const after = (part: string) => (page: Page) => page.locator(`.${part} + [role=alert]`);
const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first();
const shown = dataset.sites[0]!.name.en!;
const [source] = dataset.sources;

const own: Case[] = [
  {
    parts: ['NoticeTexts.js'],
    place: (page) => page.locator('.notices [role=alert] [role=alert]'),
    works: (page) => see(notice(/map could not be drawn/)(page)).toBeVisible(),
  },
  {
    parts: ['still.svelte.js'],
    place: notice(/map could not be drawn/),
    says: /map could not be drawn/,
    works: (page) => see(picture(page)).toBeVisible(),
  },
  {
    parts: ['ActiveFilters.js'],
    need: (page) => group(page, 'Lashkar-e-Taiba').check(),
    place: (page) => page.locator('#sites > [role=alert]'),
    works: async (page) => {
      await page.locator('#sites .chip').click();
      await see(page.getByText(`${dataset.sites.length} of ${dataset.sites.length} sites`)).toBeVisible();
    },
  },
  {
    parts: ['Facets.js'],
    need: (page) => page.getByText('More filters').click(),
    place: (page) => page.locator('.more-filters [role=alert]'),
    works: (page) => see(page.locator('.more-filters fieldset').first()).toBeVisible(),
  },
  {
    // Second file: it is fetched without an action, some seconds after the page; one message is for both.
    parts: ['status-column.js', 'offline.js'],
    place: notice(partFailed),
    works: (page) => see(page.locator('.more-filters legend').getByText('Agreement')).toBeVisible(),
  },
  {
    parts: ['finder.svelte.js', 'search-own.js', 'search-worker.js'],
    need: (page) =>
      page
        .getByRole('searchbox')
        .or(page.getByRole('combobox', { name: 'Search' }))
        .fill('Muridke'),
    place: (page) => page.getByRole('search'),
    works: async (page) => {
      await see(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Escape');
    },
  },
  {
    parts: ['LegendRows.js'],
    async need(page) {
      await page.locator('.legend summary').click();
      await page.locator('.legend-rows').click();
    },
    place: after('legend-rows'),
    works: gone(after('legend-rows')),
  },
  {
    parts: ['Notes.js'],
    need: (page) => page.locator('.notes h2').first().click(),
    place: after('notes'),
    works: gone(after('notes')),
  },
  {
    parts: ['SourceList.js'],
    need: (page) => button(page, titleOf(source!).text).click(),
    place: after('sources'),
    works: (page) => see(detail(page, titleOf(source!).text)).toBeVisible(),
  },
  {
    parts: ['SourceWords.js'],
    place: (page) => detail(page, titleOf(source!).text),
    works: (page) => see(detail(page, titleOf(source!).text).locator('.statements li').first()).toBeVisible(),
  },
  {
    parts: ['CiteForms.js'],
    need: (page) => button(detail(page, titleOf(source!).text), /^Cite this source/).click(),
    place: (page) => detail(page, titleOf(source!).text),
    works: (page) =>
      see(detail(page, titleOf(source!).text).getByRole('textbox', { name: 'BibTeX' })).toBeVisible(),
  },
  {
    parts: ['SiteFacts.js'],
    need: (page) => item(page, shown).click(),
    place: (page) => detail(page, shown),
    async works(page) {
      await see(detail(page, shown).locator('dl, table').first()).toBeVisible();
      await page.keyboard.press('Escape');
    },
  },
  {
    parts: ['Timeline.js'],
    place: (page) => page.locator('.strip [role=alert]'),
    works: (page) => see(page.getByRole('group', { name: 'Timeline' })).toBeVisible(),
  },
  {
    // Look for the message on the screen after printing: nothing can be pressed on paper.
    parts: ['Qr.js'],
    async need(page) {
      await page.emulateMedia({ media: 'print' });
      await see(page.locator('.permalink [role=alert]')).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
    },
    place: notice(partFailed),
    async works(page) {
      await page.emulateMedia({ media: 'print' });
      await see(page.locator('.permalink').getByRole('img')).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
    },
  },
  {
    parts: ['Keys.js'],
    need: (page) => page.keyboard.press('?'),
    place: over,
    async works(page) {
      await see(dialog('Keys')(page)).toBeVisible();
      await page.keyboard.press('Escape');
    },
  },
  {
    parts: ['Share.js'],
    need: (page) => button(page, 'Share').click(),
    place: over,
    works: (page) => see(dialog(/^Share/)(page)).toBeVisible(),
  },
  {
    parts: ['files.js'],
    need: (page) =>
      dialog(/^Share/)(page)
        .getByText('What is shown', { exact: true })
        .click(),
    place: dialog(/^Share/),
    async works(page) {
      await see(dialog(/^Share/)(page).getByRole('link', { name: /GeoJSON/ })).toHaveAttribute(
        'href',
        /^blob:/,
      );
      await page.keyboard.press('Escape');
    },
  },
  {
    parts: ['Matrix.js'],
    need: (page) => page.getByText('Evidence table').click(),
    place: over,
    async works(page) {
      await see(page.getByRole('table')).toBeVisible();
      await page
        .getByRole('group', { name: 'View' })
        .or(page.locator('body'))
        .getByText('Map', { exact: true })
        .first()
        .click();
    },
  },
  {
    parts: ['survey.js', 'Measure.js'],
    need: (page) => button(page, 'Measure').click(),
    place: over,
    works: (page) => see(detail(page, 'Measure')).toBeVisible(),
  },
  {
    // File for the ring around the point to which a finger measures.
    parts: ['crosshair.js'],
    place: notice(partFailed),
    works: gone(notice(partFailed)),
  },
  ...(['hi', 'ur'] as const).map((lang) => ({
    parts: [`${lang}.js`],
    need: (page: Page) =>
      page
        .getByRole('radio', { name: { hi: 'हिन्दी', ur: 'اردو' }[lang] })
        .first()
        .check(),
    place: notice(/could not be loaded in/),
    async works(page: Page) {
      await see(page.locator('html')).toHaveAttribute('lang', lang);
      await page.getByRole('radio', { name: 'English' }).first().check();
      await see(page.locator('html')).toHaveAttribute('lang', 'en');
    },
  })),
];

const embedded: Case[] = [
  {
    parts: ['Embedded.js'],
    place: (page) => page.locator('.app > [role=alert]'),
    works: (page) => see(page.getByRole('link', { name: 'Open the full map' })).toBeVisible(),
  },
];

const refusal = (page: Page) => page.locator('.opening');
const crowd = many(600);
const heap = many(40);
for (const site of heap.sites.slice(1, 30)) site.place = heap.sites[0]!.place;
const [tiles] = await archiveOf([crowd]);

const strangers: Case[] = [
  {
    parts: ['open-data.js'],
    place: notice(partFailed),
    works: (page) => see(refusal(page)).toBeVisible(),
  },
  {
    parts: ['dataset-worker.js'],
    place: refusal,
    says: /could not be opened/,
    works: (page) => see(page.getByText('40 of 40 sites')).toBeVisible(),
  },
  {
    parts: ['Gathered.js'],
    need: (page) =>
      region(page)
        .getByRole('button', { name: /\d sites, show the list/ })
        .press('Enter'),
    place: over,
    works: async (page) => {
      await see(dialog(/sites close together/)(page)).toBeVisible();
      await page.keyboard.press('Escape');
    },
  },
];

const crowded: Case[] = [
  {
    parts: ['LongList.js'],
    place: (page) => page.locator('#sites > [role=alert]'),
    works: (page) =>
      see(page.getByRole('list', { name: 'Sites' }).getByRole('listitem').first()).toBeVisible(),
  },
  {
    parts: ['maps.js', 'cluster-worker.js', 'dot-tiles-worker.js'],
    place: notice(/map could not be drawn/),
    says: /map could not be drawn/,
    works: (page) => see(region(page).locator('button.pin').first()).toBeVisible(),
  },
];

const drawn: Case[] = [
  {
    parts: ['map.js'],
    place: notice(/still picture/i),
    says: /still picture/i,
    works: (page) => see(notice(/map could not be drawn/)(page)).toBeVisible(),
  },
  {
    parts: ['maplibre-gl-worker.js'],
    place: notice(/map could not be drawn/),
    says: /map could not be drawn/,
    works: (page) => mapShows(page),
  },
  {
    parts: ['picture.js'],
    async need(page) {
      await button(page, 'Share').click();
      await button(dialog(/^Share/)(page), 'Download image').click();
    },
    place: dialog(/^Share/),
    says: /could not be made/,
    works: (page) => see(page.getByText('could not be made')).toHaveCount(0),
  },
];

const crowdedStill: Case[] = [
  {
    parts: ['sparse-dots-worker.js'],
    place: notice(/map could not be drawn/),
    says: /map could not be drawn/,
    works: (page) => see(picture(page).locator('[data-layer=sites] path').first()).toBeAttached(),
  },
];

const archived: Case[] = [
  {
    parts: ['archive-worker.js'],
    place: refusal,
    says: /could not be opened/,
    works: (page) =>
      see(page.getByRole('status').filter({ hasText: 'in this part of the map' })).toBeVisible(),
  },
];

/** Files of each part that no part before it needs. */
const filesOf = new Map<string, string[]>();
for (const part of [own, embedded, strangers, drawn, crowded, crowdedStill, archived]
  .flat()
  .flatMap(({ parts }) => parts)) {
  const taken = [...filesOf.values()].flat();
  const files = late
    .filter((file) => nameOf(file) === part)
    .flatMap((file) => [file, ...(needs.get(file) ?? [])]);
  filesOf.set(
    part,
    [...new Set(files)].filter((file) => late.includes(file) && !taken.includes(file)),
  );
}

/** Pattern of the browser’s complaints about files that a test blocks. */
const provoked = /^failed: .*\/assets\/|net::ERR_FAILED|^error: Unanswered|Worker failed to load/;

/**
 * Blocks the files of some cases, and goes through the cases in turn. Before each press of “Try again”, one blocked
 * file that was requested since the last press is let through.
 */
async function walk({ page, said }: Visit, path: string, cases: readonly Case[]) {
  const shut = new Set(cases.flatMap(({ parts }) => parts.flatMap((part) => filesOf.get(part)!)));
  const refused = new Set<string>();
  await page.route('**/assets/*', (route) => {
    const file = route.request().url().replace(/^.*\//, '');
    if (!shut.has(file)) return route.fallback();
    refused.add(file);
    return route.abort();
  });
  await page.goto(path);
  for (const { parts, need, place, says = partFailed, works } of cases) {
    await need?.(page);
    const again = place(page).getByRole('button', { name: 'Try again', exact: true });
    const message = place(page).filter({ hasText: says }).first();
    for (const left = new Set(parts.flatMap((part) => filesOf.get(part)!)); left.size > 0;) {
      const wanted = () => [...left].find((each) => refused.has(each));
      await expect.poll(wanted, { message: [...left].join() }).toBeDefined();
      await see(message, wanted()).toBeVisible();
      const file = wanted()!;
      for (const each of left) refused.delete(each);
      left.delete(file);
      shut.delete(file);
      await again.click().catch((error: unknown) => {
        // Ignore a missing button if no file is blocked any more: the try before may have fetched the last file and
        // succeeded, which `works` tests.
        if (left.size > 0) throw error;
      });
    }
    await works(page);
    await see(again, parts[0]).toHaveCount(0);
  }
  said.splice(0, said.length, ...said.filter((text) => !provoked.test(text)));
}

const answer = async ({ page }: Visit) => {
  for (const [name, data] of Object.entries({ heap, crowd }))
    await page.route(`**/${name}.json`, (route) =>
      route.fulfill({ contentType: 'application/json', body: JSON.stringify(data) }),
    );
};

testStill(
  'each late part of the page says that it could not be loaded, and works once it can',
  async ({ arrive }) => {
    await walk(await arrive(), '', own);
  },
);

testStill('so does what an embedded page shows', async ({ arrive }) => {
  await walk(await arrive(), '?embed', embedded);
});

testStill('so does a filter by status that the address names', async ({ arrive }) => {
  await walk(await arrive(), '?status=contested', [
    {
      parts: ['status-column.js'],
      place: notice(partFailed),
      works: (page) => see(page.locator('#sites li').first()).toBeVisible(),
    },
  ]);
});

testStill('so does what opens the data of others', async ({ arrive }) => {
  const visit = await arrive();
  await answer(visit);
  await walk(visit, '?data=heap.json', strangers);
});

test('so does what draws very many sites', async ({ arrive }) => {
  const visit = await arrive();
  await answer(visit);
  await walk(visit, '?data=crowd.json', crowded);
});

onlyFull(testStill)('so does the still picture of very many sites', async ({ arrive }) => {
  const visit = await arrive();
  await answer(visit);
  await walk(visit, '?data=crowd.json', crowdedStill);
});

test('so do the map, its worker and its picture', async ({ arrive }) => {
  await walk(await arrive(), '', drawn);
});

test('so does the worker that reads an archive', async ({ arrive }) => {
  const visit = await arrive();
  await visit.page.route('**/crowd.pmtiles', (route) => {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(route.request().headers()['range'] ?? '')!.map(Number);
    const headers = { 'content-range': `bytes ${from}-${to}/${tiles.length}` };
    return route.fulfill({ status: 206, headers, body: tiles.subarray(from, to! + 1) });
  });
  await walk(visit, '?data=crowd.pmtiles', archived);
});

test('every late file of the built page has its case', () => {
  expect(first).toHaveLength(2);
  expect([...filesOf.values()].flat().sort()).toEqual(late.sort());
  for (const [part, files] of filesOf) expect(files, part).not.toEqual([]);
});
