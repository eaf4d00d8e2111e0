import type { Page } from 'playwright';
import { expect } from 'vitest';
import { hi } from '../../src/i18n/hi.ts';
import { propertyName } from '../../src/i18n/property-names.ts';
import { ur } from '../../src/i18n/ur.ts';
import { cells, onlyFull } from '../corners.ts';
import { dataset, titleIn } from './dataset.ts';
import { see, test, testStill, type MapRegion } from './journey.ts';

const site = dataset.sites.find(({ id }) => id === 'markaz-subhan-allah')!;
const languages = [
  ['hi', hi, 'ltr', /noto-sans-devanagari-devanagari/],
  ['ur', ur, 'rtl', /noto-nastaliq-urdu/],
] as const;

const drawn = (page: Page) =>
  page.waitForFunction(() => {
    const { map } = document.querySelector<MapRegion>('.map')!;
    return map?.getLayer('site-names') && map.loaded() && !map.isMoving();
  });
/** Names of sites that the map currently draws. */
const named = (page: Page) =>
  page.evaluate(() => {
    const { map } = document.querySelector<MapRegion>('.map')!;
    return map.queryRenderedFeatures({ layers: ['site-names'] }).map((f) => String(f.properties.name));
  });
/** Names of the files that the page has fetched. */
const fetched = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));

onlyFull(test).for(cells(languages, ([lang]) => lang === 'ur'))(
  'a reader of “%s” goes from the list to the words and back',
  async ([lang, t, dir, font], { visit }) => {
    const { page } = await visit(`?lang=${lang}`);
    await see(page.getByRole('heading', { level: 1, name: titleIn(lang) })).toBeVisible();
    await see(page.locator('html')).toHaveAttribute('lang', lang);
    await see(page.locator('html')).toHaveAttribute('dir', dir);
    await drawn(page);
    await expect.poll(() => named(page)).toContain(dataset.sites[0]!.name[lang]);

    await page.getByRole('list', { name: t.sites }).getByRole('link', { name: site.name[lang] }).click();
    const detail = page.getByRole('complementary', { name: site.name[lang] });
    await see(detail.getByRole('table')).toBeVisible();
    await detail
      .getByRole('row', { name: propertyName({ dataset }, 'group', lang).text })
      .getByRole('button')
      .first()
      .click();
    await see(detail.getByRole('blockquote')).toHaveAttribute('lang', 'en');
    await see(detail.getByRole('link', { name: t.openAtWords })).toBeVisible();

    await detail.getByRole('button', { name: t.readSource }).click();
    await see(page.getByRole('heading', { level: 3, name: t.statementsHere }).first()).toBeVisible();
    await page.goBack();
    await see(detail).toBeVisible();
    expect(new URL(page.url()).searchParams.get('lang')).toBe(lang);
    expect((await fetched(page)).some((name) => font.test(name))).toBe(true);
  },
);

onlyFull(testStill)(
  'the language is changed where it is offered, and back and forward change it again',
  async ({ visit }) => {
    const { page } = await visit('?site=sarjal');
    await page.getByRole('radio', { name: 'اردو' }).check();
    await see(page.getByRole('heading', { level: 1, name: titleIn('ur') })).toBeVisible();
    expect(new URL(page.url()).searchParams.get('lang')).toBe('ur');
    await see(page.getByRole('complementary', { name: 'سرجال' })).toBeVisible();
    await see(page.getByRole('radio', { name: 'اردو' })).toBeFocused();

    await page.keyboard.press('[');
    await page.getByRole('radio', { name: 'हिन्दी' }).check();
    await see(page.getByRole('heading', { level: 1, name: titleIn('hi') })).toBeVisible();
    await page.goBack();
    await see(page.getByRole('heading', { level: 1, name: titleIn('ur') })).toBeVisible();
    await see(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.goForward();
    await see(page.getByRole('heading', { level: 1, name: titleIn('hi') })).toBeVisible();
    await see(page.locator('html')).toHaveAttribute('dir', 'ltr');
  },
);

onlyFull(test)(
  'the browser’s language is spoken where the address names none, and the address wins',
  async ({ visit }) => {
    const first = await visit('', { locale: 'ur-PK' });
    await see(first.page.getByRole('heading', { level: 1, name: titleIn('ur') })).toBeVisible();
    expect(new URL(first.page.url()).search).toBe('');
    const second = await visit('?lang=en', { locale: 'hi-IN' });
    await drawn(second.page);
    await see(second.page.locator('html')).toHaveAttribute('lang', 'en');
    expect((await fetched(second.page)).filter((name) => /\/(hi|ur)-[\w-]+\.js/.test(name))).toEqual([]);
  },
);

test('English fetches neither the words nor the fonts of the other languages', async ({ visit }) => {
  const { page } = await visit('', { locale: 'en-GB' });
  await drawn(page);
  const others = /\/(hi|ur)-[\w-]+\.js|nastaliq|naskh|devanagari/;
  expect((await fetched(page)).filter((name) => others.test(name))).toEqual([]);
});
