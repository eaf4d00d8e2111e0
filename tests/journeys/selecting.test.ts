import { expect } from 'vitest';
import { countOf, dataset } from './dataset.ts';
import { onlyFull } from '../corners.ts';
import { detail, group, item, listed, mapShows, pictureShows, see, test, testStill } from './journey.ts';

const bilal = dataset.sites.find((site) => site.id === 'syedna-bilal')!;
const nalla = dataset.sites.find((site) => site.id === 'shwawai-nalla')!;

testStill('from a group to a site to the words that say so', async ({ visit }) => {
  const { page } = await visit();
  const jaish = group(page, 'Jaish-e-Mohammed');
  await jaish.check();
  await see(page.getByRole('status').filter({ hasText: /\d of \d/ })).toHaveText(
    `${countOf('jem')} of ${dataset.sites.length} sites`,
  );
  await pictureShows(page, countOf('jem'));
  await expect.poll(() => listed(page)).toHaveLength(countOf('jem'));

  await item(page, 'Markaz Subhan Allah').click();
  const site = detail(page, 'Markaz Subhan Allah');
  const row = site.getByRole('row', { name: /^Group/ }).first();
  await see(row).toContainText('Jaish-e-Mohammed');
  await row.getByRole('button', { name: 'Hindustan Times · 8 May' }).click();

  const quote = row.getByRole('blockquote');
  await see(quote).toContainText('precise targets hit were the Markaz Subhan Allah');
  await see(quote.locator('mark').filter({ hasText: 'Jaish-e-Mohammed' })).toBeVisible();
  const link = row.getByRole('link', { name: 'Open at these words' });
  await see(link).toHaveAttribute('href', /^https:\/\/www\.hindustantimes\.com\/.+#:~:text=/);
});

onlyFull(test)(
  'both camps known only to Muzaffarabad can be chosen on the map by the mouse',
  async ({ visit }) => {
    const { page } = await visit();
    await mapShows(page, dataset.sites.length);
    for (const { name } of [bilal, nalla]) {
      await page
        .getByRole('region', { name: 'Map' })
        .getByRole('button', { name: new RegExp(name.en!) })
        .click();
      await see(detail(page, name.en!)).toBeVisible();
      await page.keyboard.press('Escape');
      await see(detail(page, name.en!)).toHaveCount(0);
    }
  },
);

onlyFull(testStill)('a filter taken back shows every site again', async ({ visit }) => {
  const { page } = await visit('?group=let');
  await see(group(page, 'Lashkar-e-Taiba')).toBeChecked();
  await expect.poll(() => listed(page)).toHaveLength(countOf('let'));
  await group(page, 'Lashkar-e-Taiba').uncheck();
  await expect.poll(() => listed(page)).toHaveLength(dataset.sites.length);
  await pictureShows(page, dataset.sites.length);
});
