import { expect } from 'vitest';
import { nameIn } from '../../src/data/kit/name-in.ts';
import { messages, tools } from '../../src/i18n/messages.ts';
import { propertyName } from '../../src/i18n/property-names.ts';
import { languages } from '../../src/state/params.ts';
import { titleOf } from '../../src/data/evidence/title.ts';
import { cells } from '../corners.ts';
import { countOf, dataset, titleIn } from './dataset.ts';
import { see, testStill as test } from './journey.ts';
import { focused, tabOnTo } from './tabs.ts';
import { holds } from './tree.ts';

const site = dataset.sites.find(({ id }) => id === 'markaz-subhan-allah')!;
const group = dataset.groups.find(({ id }) => id === 'jem')!;
const all = dataset.sites.length;
test.for(cells(languages, (lang) => lang === 'ur'))(
  'in “%s” with keys alone, and by the accessibility tree: find, filter, open a proof, its source, and back',
  async (lang, { visit }) => {
    const [t, w] = await Promise.all([messages[lang](), tools[lang]()]);
    const { page } = await visit(`?lang=${lang}`);
    const panel = page.getByRole('main');
    const detail = page.getByRole('complementary', { name: nameIn(site.name, lang) });
    await holds(panel, [
      `heading "${titleIn(lang)}" [level=1]`,
      `search`,
      `searchbox "${t.search}"`,
      `group "${t.affiliation}"`,
      `checkbox "${nameIn(group.name, lang)}`,
      `region "${t.sites}"`,
      `heading "${t.sites}" [level=2]`,
      `status: ${t.shown(all, all)}`,
      `list "${t.sites}"`,
      `listitem`,
      `link "${nameIn(site.name, lang)}`,
    ]);

    // Skip the links before the content of the page.
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(t.skip);
    await page.keyboard.press('Enter');
    await see(panel.getByRole('region', { name: t.sites })).toBeFocused();

    // Search by keyboard.
    await page.keyboard.press('/');
    await page.keyboard.type(nameIn(site.name, lang));
    await holds(panel, [`listbox "${t.search}"`, `group "${t.sites}"`, `option "${nameIn(site.name, lang)}`]);
    await page.keyboard.press('ArrowDown');
    const results = panel.getByRole('listbox', { name: t.search });
    await see(results.getByRole('option', { selected: true })).toContainText(nameIn(site.name, lang));
    await page.keyboard.press('Enter');
    await see(detail.getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Escape');
    await see(detail).toHaveCount(0);
    await see(page.getByRole('searchbox', { name: t.search })).toBeFocused();

    // Set a filter by keyboard.
    await tabOnTo(page, panel.getByRole('checkbox', { name: new RegExp(`^${nameIn(group.name, lang)}`) }));
    await page.keyboard.press('Space');
    await holds(panel, [
      `group "${t.affiliation}"`,
      `checkbox "${nameIn(group.name, lang)} … [checked]`,
      `region "${t.sites}"`,
      `status: ${t.shown(countOf(group.id), all)}`,
      `list "${w.activeFilters}"`,
      `listitem`,
      `button "${w.removeFilter} ${t.affiliation}: ${nameIn(group.name, lang)}`,
    ]);

    // Open a statement of a site by keyboard.
    await tabOnTo(page, panel.getByRole('link', { name: new RegExp(`^${nameIn(site.name, lang)}`) }));
    await page.keyboard.press('Enter');
    await see(detail.getByRole('heading', { level: 2 })).toBeFocused();
    await see(detail.getByRole('table', { name: t.table })).toBeVisible();
    const row = detail
      .getByRole('row', { name: new RegExp(`^${propertyName({ dataset }, 'group', lang).text}`) })
      .first();
    await tabOnTo(page, row.locator('button[aria-expanded]'));
    await page.keyboard.press('Enter');
    await holds(detail, [
      `complementary "${nameIn(site.name, lang)}"`,
      `button "${t.close}"`,
      `heading "${nameIn(site.name, lang)}" [level=2]`,
      `table "${t.table}"`,
      `rowgroup`,
      `row "${propertyName({ dataset }, 'group', lang).text}`,
      `rowheader "${propertyName({ dataset }, 'group', lang).text}"`,
      `cell`,
      `button … [expanded]`,
      `figure`,
      `blockquote`,
      `list`,
      `listitem`,
      `link "${t.openAtWords}"`,
      `listitem`,
      `button "${t.copyCitation}"`,
    ]);
    await tabOnTo(page, row.getByRole('link', { name: t.openAtWords }));

    // Open the source of the statement by keyboard.
    await tabOnTo(page, row.getByRole('button', { name: t.readSource }));
    await page.keyboard.press('Enter');
    const id = await page.evaluate(() => new URLSearchParams(location.search).get('source'));
    const source = dataset.sources.find((each) => each.id === id)!;
    const reader = page.getByRole('complementary', { name: titleOf(source).text });
    await see(reader.getByRole('heading', { level: 2 })).toBeFocused();
    await holds(reader, [
      `complementary`,
      `button "${t.close}"`,
      `heading … [level=2]`,
      `blockquote`,
      `heading "${t.statementsHere}" [level=3]`,
      `list`,
      `listitem`,
      `button "${nameIn(site.name, lang)}"`,
    ]);

    // Go back with the browser’s button.
    await page.goBack();
    await see(row.getByRole('figure')).toBeVisible();
    await see(detail.getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Escape');
    await see(row.getByRole('figure')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await see(detail).toHaveCount(0);
    expect(await focused(page)).toMatch(new RegExp(`^${nameIn(site.name, lang)}`));
  },
);
