import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Dataset } from '../../geo/model/schema.ts';
import { en } from '../../src/i18n/en.ts';
import { cells, full, onlyFull } from '../corners.ts';
import { doubled } from '../fixtures/doubled.ts';
import { varied } from '../fixtures/varied.ts';
import { pictureShows, see, testStill as test, type Visit } from './journey.ts';

const every = doubled(varied);
const ids = every.sites.map(({ id }) => id);

const show = async ({ page }: Visit, data: Dataset) => {
  const body = JSON.stringify(data);
  await page.route('**/other.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.goto('?data=other.json');
};
const panel = (page: Page) => page.locator('aside.detail');
const site = (page: Page) => new URL(page.url()).searchParams.get('site');

/** Expects the panel of one site, in which each name contains the site’s id. */
async function shows(page: Page, id: string): Promise<void> {
  await expect.poll(() => site(page)).toBe(id);
  await see(panel(page).getByText(`“${id}-name”`)).toBeVisible();
  const own = (await panel(page).innerText()).match(/\b[a-z]+(-2)?(?=-(name|hit|located)\b)/g);
  expect(new Set(own)).toEqual(new Set([id]));
  await see(panel(page).getByText(`${id}-hit`)).toBeVisible();
  expect(await page.locator('[aria-current=true]').getAttribute('id')).toBe(`item-${id}`);
}

onlyFull(test)(
  'with a double of every record, each site shows its own facts: from the list, the map and the search',
  async ({ arrive }) => {
    const visit = await arrive();
    const { page } = visit;
    await show(visit, every);
    await pictureShows(page, ids.length);
    for (const id of full ? [...ids, ...ids.toReversed()] : ids.toReversed()) {
      await page.locator(`#item-${id}`).click();
      await shows(page, id);
    }
    const pins = page.getByRole('button', { name: en.mapOf(every.sites[0]!.name.en!) });
    await see(pins).toHaveCount(ids.length);
    for (const [i, id] of ids.entries()) {
      await pins.nth(i).press('Enter');
      await shows(page, id);
    }
    const box = page.getByRole('searchbox', { name: 'Search' });
    for (const id of ids) {
      await box.fill(`${id}-name`);
      await see(page.getByRole('search').getByRole('option').first()).toContainText(`${id}-name`);
      await box.press('Enter');
      await shows(page, id);
    }
  },
);

onlyFull(test)(
  'groups of one name, and of the names that the legend gives, are opened, each as its own',
  async ({ arrive }) => {
    const visit = await arrive();
    const { page } = visit;
    const groups = every.groups.map((group, i) => ({
      ...group,
      name: { ...group.name, en: ['Place of the attack', en.unstatedGroup][i % 2]! },
    }));
    await show(visit, { ...every, groups });
    await pictureShows(page, ids.length);
    for (const id of ids) {
      await page.locator(`#item-${id}`).click();
      await shows(page, id);
    }
  },
);

const refused: [what: string, data: Dataset, reason: string][] = [
  [
    'two sites that are each other’s match',
    {
      ...varied,
      sites: varied.sites.map((each) =>
        each.id === 'gamma'
          ? { ...each, matches: [{ to: 'alpha', certainty: 'inferred', basis: 'near' }] }
          : each,
      ),
    },
    'sites[2] (gamma) · its match with “alpha” is told twice: once is enough, in either of the two records',
  ],
  [
    'a way that is measured twice',
    { ...varied, measures: [...varied.measures, { ...varied.measures[0]!, km: 7 }] },
    'measures[3] · the way from “gamma” to “alpha” is measured twice',
  ],
];
test.for(cells(refused, (_, i) => i === 0))(
  '%s: refused with the record and the reason',
  async ([, data, reason], { arrive }) => {
    const visit = await arrive();
    await show(visit, data);
    await see(visit.page.getByRole('alert')).toContainText(`other.json · ${reason}`);
  },
);
