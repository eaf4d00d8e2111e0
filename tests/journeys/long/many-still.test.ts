import type { Page } from 'playwright';
import { expect } from 'vitest';
import { many } from '../../fixtures/many.ts';
import { counted, countReads, few, ofGroup, reads, slowly } from '../crowd.ts';
import { detail, group, least, picture, see, testStill as test } from '../journey.ts';

const count = 10_000;
const dataset = many(count);
const chosen = dataset.sites[5]!;

const layer = (page: Page, name: string) => picture(page).locator(`[data-layer=${name}]`);

/** Sum of the numbers on the symbols of the still picture: the number of a cluster, and 1 for each site. */
async function drawn(page: Page): Promise<number> {
  const numbers = await layer(page, 'clusters').locator('text').allTextContents();
  const marks = await layer(page, 'marks').locator('> g').count();
  return numbers.reduce((sum, number) => sum + Number(number.replaceAll(',', '')), marks);
}

test('without WebGL ten thousand sites are drawn and chosen as on the map, and few are looked at', async ({
  arrive,
}) => {
  const text = JSON.stringify(dataset);
  const { server, url, goOn } = await slowly(text, text.indexOf('"statements":[') + 2000);
  const { page } = await arrive({ viewport: least });
  await page.addInitScript(countReads);
  await page.route('**/many.json', (route) => route.continue({ url }));
  await page.goto(`?data=many.json&site=${chosen.id}`);

  // Expect points of one colour, with nothing to select, before the statements are read.
  const ahead = page
    .getByRole('status')
    .filter({ hasText: 'The map shows the positions of 10,000 sites from' });
  await see(ahead).toBeVisible();
  const dots = layer(page, 'sites').locator('path');
  await see(dots).toHaveCount(1);
  await see(page.locator('button.pin')).toHaveCount(0);
  await see(page.getByRole('list')).toHaveCount(0);
  expect(await drawn(page)).toBe(0);

  goOn();
  await see(page.getByText('10,000 of 10,000 sites')).toBeVisible({ timeout: 30_000 });
  server.close();
  await see(detail(page, chosen.name.en!)).toBeVisible();
  await see(layer(page, 'ring').locator('> g')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show all sites' }).click();
  await expect.poll(() => drawn(page)).toBe(count);
  expect(await counted(page)).toBe(count);
  expect(await dots.count()).toBeGreaterThan(dataset.groups.length);
  expect(await page.locator('*').count()).toBeLessThan(2500);
  expect(await reads(page)).toBeLessThan(few);
  await see(page.getByText('outside the view')).toHaveCount(0);

  const blue = dataset.groups[1]!;
  const before = await reads(page);
  await group(page, blue.name.en!).check();
  const ofBlue = ofGroup(dataset, blue.id);
  await expect.poll(() => drawn(page)).toBe(ofBlue.size);
  expect(await counted(page)).toBe(ofBlue.size);
  await see(page.getByText(`${ofBlue.size.toLocaleString('en')} of 10,000 sites`)).toBeVisible();

  const lens = (name: string) =>
    page.getByRole('radiogroup', { name: 'Account' }).getByRole('radio', { name });
  await lens('Pakistan’s').check();
  const ofPakistan = dataset.statements.filter(({ account }) => account === 'pakistan');
  const told = ofGroup({ statements: ofPakistan }, blue.id).size;
  expect(told).toBeLessThan(ofBlue.size);
  await expect.poll(() => drawn(page)).toBe(told);
  expect(await counted(page)).toBe(told);
  await lens('All').check();
  await expect.poll(() => counted(page)).toBe(ofBlue.size);

  // Open one cluster after the other: each splits and focus is kept, until a single site remains.
  const zoom = () => Number(/#map=([\d.]+)/.exec(page.url())?.[1] ?? 0);
  await page
    .getByRole('button', { name: /sites close together, zoom in$/ })
    .nth(3)
    .focus();
  const focused = () => page.evaluate(() => document.activeElement!.getAttribute('aria-label') ?? '');
  while (/close together/.test(await focused())) {
    const last = zoom();
    const opened = await page.evaluateHandle(() => document.activeElement!);
    await page.keyboard.press('Enter');
    await expect.poll(zoom).toBeGreaterThan(last);
    await expect.poll(() => opened.evaluate((button) => button.isConnected)).toBe(false);
    await expect.poll(focused).toMatch(/sites close together, zoom in$|show on the map$/);
  }
  await see(page.getByText('outside the view').first()).toBeAttached();
  const label = await focused();
  const site = dataset.sites.find(({ id, name }) => ofBlue.has(id) && label.startsWith(`${name.en},`))!;
  await see(layer(page, 'ring').locator('> g')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await see(detail(page, site.name.en!)).toBeVisible();
  await page.keyboard.press('Escape');
  expect((await reads(page)) - before).toBeLessThan(2 * few);

  const paper = layer(page, 'paper').locator('rect');
  const light = await paper.getAttribute('fill');
  await page.getByLabel('Theme').selectOption('dark');
  await see(paper).not.toHaveAttribute('fill', light!);
  await page.getByRole('radio', { name: 'اردو' }).check();
  await see(page.locator('[data-layer=site-names]')).toContainText(site.name.ur!);
});
