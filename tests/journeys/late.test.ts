import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { archiveOf } from '../fixtures/archive.ts';
import { many } from '../fixtures/many.ts';
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

/** Late files that a reader needs for one thing. */
interface Case {
  /** Names without their hash, each let through before one press of “Try again”. */
  files: string[];
  /** What the reader does that needs them, if it has not been done before. */
  need?(page: Page): Promise<unknown>;
  /** The place of the message and of its button. */
  place(page: Page): Locator;
  says?: RegExp;
  works(page: Page): Promise<unknown>;
}

const nameOf = (file: string) => file.replace(/^.*\//, '').replace(/-[\w-]{8}(?=\.\w+$)/, '');
const partFailed = /could not be loaded/;
const notice = (says: RegExp) => (page: Page) => page.locator('.notices .notice').filter({ hasText: says });
const gone = (place: (page: Page) => Locator) => (page: Page) => see(place(page)).toHaveCount(0);
const over = (page: Page) => page.locator('.over');
const dialog = (name: string | RegExp) => (page: Page) => page.getByRole('dialog', { name });
const after = (part: string) => (page: Page) => page.locator(`.${part} + [role=alert]`);
const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first();
const shown = dataset.sites[0]!.name.en;
const [source] = dataset.sources;

const own: Case[] = [
  {
    files: ['NoticeTexts.js', 'NoticeTexts.css', 'tools.svelte.js', 'en.js'],
    place: (page) => page.locator('.notices [role=alert] [role=alert]'),
    works: (page) => see(notice(/map could not be drawn/)(page)).toBeVisible(),
  },
  {
    files: [
      'cartography.js',
      'follow.svelte.js',
      'follow.css',
      'cluster-query.js',
      'still.svelte.js',
      'still.css',
    ],
    place: notice(/map could not be drawn/),
    says: /map could not be drawn/,
    works: (page) => see(picture(page)).toBeVisible(),
  },
  {
    files: ['ActiveFilters.js', 'ActiveFilters.css', 'facet-words.js'],
    need: (page) => group(page, 'Lashkar-e-Taiba').check(),
    place: (page) => page.locator('#sites > [role=alert]'),
    works: async (page) => {
      await page.locator('#sites .chip').click();
      await see(page.getByText(`${dataset.sites.length} of ${dataset.sites.length} sites`)).toBeVisible();
    },
  },
  {
    files: ['Facets.js', 'Facets.css'],
    need: (page) => page.getByText('More filters').click(),
    place: (page) => page.locator('.more-filters [role=alert]'),
    works: (page) => see(page.locator('.more-filters fieldset').first()).toBeVisible(),
  },
  {
    files: ['finder.svelte.js', 'finder.css', 'Attribution.js', 'Attribution.css', 'quote.js'],
    need: (page) =>
      page
        .getByRole('searchbox')
        .or(page.getByRole('combobox', { name: 'Search' }))
        .fill('Muridke'),
    place: (page) => page.getByRole('search'),
    works: (page) => see(page.getByRole('search').getByRole('status')).toHaveText(/./),
  },
  {
    files: ['search-worker.js'],
    place: (page) => page.getByRole('search'),
    works: async (page) => {
      await see(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Escape');
    },
  },
  {
    files: ['LegendRows.js', 'LegendRows.css', 'legend-marks.js'],
    async need(page) {
      await page.locator('.legend summary').click();
      await page.locator('.legend-rows').click();
    },
    place: after('legend-rows'),
    works: gone(after('legend-rows')),
  },
  {
    files: ['Notes.js', 'ProofChip.js', 'ProofChip.css'],
    need: (page) => page.locator('.notes h2').first().click(),
    place: after('notes'),
    works: gone(after('notes')),
  },
  {
    files: ['SourceList.js', 'OpenLink.js'],
    need: (page) => button(page, source!.headline).click(),
    place: after('sources'),
    works: (page) => see(detail(page, source!.headline)).toBeVisible(),
  },
  {
    files: [
      'SourceWords.js',
      'SourceWords.css',
      'value.js',
      'WaysOut.js',
      'WaysOut.css',
      'CopyButton.js',
      'CopyButton.css',
    ],
    place: (page) => detail(page, source!.headline),
    works: (page) => see(detail(page, source!.headline).locator('blockquote').first()).toBeVisible(),
  },
  {
    files: ['CiteForms.js', 'CiteForms.css', 'ris.js'],
    need: (page) => button(detail(page, source!.headline), /^Cite this source/).click(),
    place: (page) => detail(page, source!.headline),
    works: (page) =>
      see(detail(page, source!.headline).getByRole('textbox', { name: 'BibTeX' })).toBeVisible(),
  },
  {
    files: ['SiteFacts.js', 'SiteFacts.css', 'Proof.js', 'Proof.css', 'measured.js'],
    need: (page) => item(page, shown).click(),
    place: (page) => detail(page, shown),
    async works(page) {
      await see(detail(page, shown).locator('dl, table').first()).toBeVisible();
      await page.keyboard.press('Escape');
    },
  },
  {
    files: ['Timeline.js', 'Timeline.css', 'timeline.js'],
    place: (page) => page.locator('.strip [role=alert]'),
    works: (page) => see(page.getByRole('group', { name: 'Timeline' })).toBeVisible(),
  },
  {
    files: ['Qr.js', 'Qr.css'],
    need: (page) => page.emulateMedia({ media: 'print' }),
    place: (page) => page.locator('.permalink [role=alert]'),
    async works(page) {
      await see(page.locator('.permalink').getByRole('img')).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
    },
  },
  {
    files: ['Keys.js', 'Keys.css', 'Modal.js', 'Modal.css'],
    need: (page) => page.keyboard.press('?'),
    place: over,
    async works(page) {
      await see(dialog('Keys')(page)).toBeVisible();
      await page.keyboard.press('Escape');
    },
  },
  {
    files: ['Share.js', 'Share.css'],
    need: (page) => button(page, 'Share').click(),
    place: over,
    works: (page) => see(dialog(/^Share/)(page)).toBeVisible(),
  },
  {
    files: ['files.js'],
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
    files: ['Matrix.js', 'Matrix.css'],
    need: (page) => page.getByText('Evidence table').click(),
    place: (page) => page.locator('.app > [role=alert]'),
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
    files: ['Measure.js', 'Measure.css', 'survey.js'],
    need: (page) => button(page, 'Measure').click(),
    place: over,
    works: (page) => see(detail(page, 'Measure')).toBeVisible(),
  },
  {
    // Also fetched by itself, some seconds after the page.
    files: ['offline.js', 'crosshair.js'],
    place: notice(partFailed),
    works: gone(notice(partFailed)),
  },
  ...(['hi', 'ur'] as const).map((lang) => ({
    files: [`${lang}.js`],
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
    files: ['Embedded.js', 'Embedded.css', 'PartNote.js', 'PartNote.css'],
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
    files: ['elsewhere.js', 'elsewhere.css'],
    place: notice(partFailed),
    works: (page) => see(refusal(page)).toBeVisible(),
  },
  {
    files: ['open-worker.js'],
    place: refusal,
    says: /could not be opened/,
    works: (page) => see(page.getByText('40 of 40 sites')).toBeVisible(),
  },
  {
    files: ['Gathered.js', 'Gathered.css'],
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
    files: ['LongList.js', 'LongList.css'],
    place: (page) => page.locator('#sites > [role=alert]'),
    works: (page) =>
      see(page.getByRole('list', { name: 'Sites' }).getByRole('listitem').first()).toBeVisible(),
  },
  {
    files: ['maps.js'],
    place: notice(/still picture/i),
    says: /still picture/i,
    works: (page) => see(notice(/map could not be drawn/)(page)).toBeVisible(),
  },
  {
    files: ['cluster-worker.js', 'dot-tiles-worker.js'],
    place: notice(/map could not be drawn/),
    says: /map could not be drawn/,
    works: (page) => see(region(page).locator('button.pin').first()).toBeVisible(),
  },
];

const drawn: Case[] = [
  {
    files: ['map.js', 'maplibre.js'],
    place: notice(/still picture/i),
    says: /still picture/i,
    works: (page) => see(notice(/map could not be drawn/)(page)).toBeVisible(),
  },
  {
    files: ['maplibre-gl-worker.js'],
    place: notice(/map could not be drawn/),
    says: /map could not be drawn/,
    works: (page) => mapShows(page),
  },
  {
    files: ['picture.js'],
    async need(page) {
      await button(page, 'Share').click();
      await button(dialog(/^Share/)(page), 'Download image').click();
    },
    place: dialog(/^Share/),
    says: /could not be made/,
    works: (page) => see(page.getByText('could not be made')).toHaveCount(0),
  },
];

const archived: Case[] = [
  {
    files: ['worker.js'],
    place: refusal,
    says: /could not be opened/,
    works: (page) =>
      see(page.getByRole('status').filter({ hasText: 'in this part of the map' })).toBeVisible(),
  },
];

/** Blocks the late files of some cases, and goes through these in turn. */
async function walk({ page, said }: Visit, path: string, cases: readonly Case[]) {
  const shut = new Set(cases.flatMap(({ files }) => files));
  await page.route('**/assets/*', (route) =>
    shut.has(nameOf(route.request().url())) ? route.abort() : route.fallback(),
  );
  await page.goto(path);
  for (const { files, need, place, says = partFailed, works } of cases) {
    await need?.(page);
    const again = place(page).getByRole('button', { name: 'Try again', exact: true });
    const message = place(page).filter({ hasText: says }).first();
    for (const file of files) {
      await see(message, file).toBeVisible();
      shut.delete(file);
      await again.click();
    }
    await works(page);
    await see(again, files[0]).toHaveCount(0);
  }
  said.splice(0);
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
  const html = readFileSync('dist/index.html', 'utf8');
  const first = [...html.matchAll(/<(?:script|link rel="stylesheet")[^>]*"\.\/(assets\/[^"]+)"/g)];
  // Needed by every chunk, too small to stand alone; and what only a deployment with an online layer fetches.
  const apart = ['rolldown-runtime.js', 'online.js', 'esm.js'];
  const late = readdirSync('dist/assets')
    .filter((file) => /\.(js|css)$/.test(file) && !first.some(([, name]) => name === `assets/${file}`))
    .map(nameOf)
    .filter((name) => !apart.includes(name));
  const cases = [own, embedded, strangers, crowded, drawn, archived].flat();
  expect(first).toHaveLength(2);
  expect([...new Set(late)].sort()).toEqual([...new Set(cases.flatMap(({ files }) => files))].sort());
});
