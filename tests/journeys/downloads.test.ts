import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Download, Page } from 'playwright';
import { expect } from 'vitest';
import { fileNames } from '../../src/data/export/files.ts';
import { dataset } from './dataset.ts';
import { listed, phone, see, testStill as test } from './journey.ts';

const share = (page: Page) => page.getByRole('button', { name: 'Share', exact: true });
const link = (page: Page, format: string) =>
  page.getByRole('dialog').getByRole('link', { name: `Download ${format}`, exact: true });

async function records(download: Download): Promise<Record<string, string>[]> {
  expect(download.suggestedFilename()).toBe('sited-sites.csv');
  return parse(await readFile(await download.path(), 'utf8'), { columns: true });
}

test('by keyboard: everything is downloaded as CSV, a record per site', async ({ visit }) => {
  const { page } = await visit('?group=jem');
  await share(page).focus();
  await page.keyboard.press('Enter');
  await link(page, 'CSV').focus();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const ids = (await records(await download)).map(({ id }) => id);
  expect(ids).toEqual(dataset.sites.map(({ id }) => id));
});

test('by touch on a phone: what is shown is downloaded as CSV, and nothing else', async ({ visit }) => {
  const { page } = await visit('?lens=pakistan', { viewport: phone, hasTouch: true, isMobile: true });
  const told = dataset.statements.filter((s) => s.account === 'pakistan');
  const subjects = new Set(told.map((s) => s.subject));
  const names = dataset.sites.filter(({ id }) => subjects.has(id)).map((site) => site.name.en);
  expect(names.length).toBeLessThan(dataset.sites.length);
  await expect.poll(() => listed(page)).toHaveLength(names.length);
  await share(page).tap();
  await page.getByRole('dialog').getByRole('radio', { name: 'What is shown' }).tap();
  await see(link(page, 'CSV')).toHaveAttribute('href', /^blob:/);
  const download = page.waitForEvent('download');
  await link(page, 'CSV').tap();
  const read = await records(await download);
  expect(read.map(({ name }) => name)).toEqual(names);
  const sources = new Set(told.map((s) => s.source));
  for (const record of read) for (const id of record.sources!.split('; ')) expect(sources).toContain(id);
});

test('what is shown is taken away as a dataset, and opens again as it is', async ({ visit }) => {
  const { page } = await visit('?group=jem&known=2025-05-07');
  await see(page.getByRole('status').filter({ hasText: /^\d+ of \d+ sites$/ })).toBeVisible();
  const names = await listed(page);
  expect(names.length).toBeGreaterThan(1);
  expect(names.length).toBeLessThan(dataset.sites.length);
  await share(page).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'What is shown' }).click();
  await see(link(page, 'JSON')).toHaveAttribute('href', /^blob:/);
  const download = page.waitForEvent('download');
  await link(page, 'JSON').click();
  const file = await (await download).path();
  await page.keyboard.press('Escape');
  await page.locator('.open-data input').setInputFiles({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: await readFile(file),
  });
  await see(page.getByRole('complementary', { name: 'mine.json' })).toBeVisible();
  await expect.poll(() => listed(page)).toEqual(names);
});

test('every file that is offered is there, and is the one that the head describes to others', async ({
  visit,
}) => {
  const { page } = await visit();
  await share(page).click();
  await see(link(page, 'CSV')).toBeVisible();
  const links = page.getByRole('dialog').getByRole('link', { name: /^Download/ });
  const addresses = await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(addresses).toHaveLength(fileNames.length + 1);
  const described = await page.locator('script[type="application/ld+json"]').evaluate((script) => {
    const { distribution } = JSON.parse(script.textContent) as { distribution: { contentUrl: string }[] };
    return distribution.map(({ contentUrl }) => new URL(contentUrl, document.baseURI).href);
  });
  expect(described.sort()).toEqual([...addresses].sort());
  for (const address of addresses) expect((await page.request.get(address)).status()).toBe(200);
});
