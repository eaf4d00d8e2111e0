import type { Locator } from 'playwright';
import type { Lang } from '../../geo/model/languages.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { filterLabel } from '../../src/i18n/facet-words.ts';
import { dataset } from './dataset.ts';
import type { Visit } from './journey.ts';

type Page = Visit['page'];

/**
 * State of the page for tests: the address that leads to it, the actions there, and the text that must then be on the
 * screen.
 */
export interface Scene {
  name: string;
  search: string;
  act?: (page: Page, t: Messages) => Promise<void>;
  shows: (page: Page, t: Messages, lang: Lang) => Locator;
}

const source = dataset.sources[0]!;
const site = dataset.sites.find(({ id }) => id === 'markaz-subhan-allah')!;
const table: Scene['shows'] = (page, t) =>
  page.getByRole('complementary').getByRole('table', { name: t.table });
const dialog: Scene['shows'] = (page) => page.getByRole('dialog').getByRole('heading', { level: 2 });

/** All states of the page that look or read differently from the others. */
export const scenes: Scene[] = [
  { name: 'list', search: '', shows: (page, t) => page.getByRole('list', { name: t.sites }) },
  {
    name: 'filters open and in use',
    search: 'group=jem&status=contested',
    act: (page, t) => page.getByText(t.moreFilters).click(),
    shows: (page, t, lang) => page.getByRole('group', { name: filterLabel('status', t, lang) }),
  },
  {
    name: 'nothing found',
    search: 'group=trf&account=pakistan&status=agree',
    shows: (page, t) => page.getByText(t.nothing),
  },
  { name: 'site', search: `site=${site.id}`, shows: table },
  {
    name: 'open proof',
    search: `site=${site.id}&value=group`,
    shows: (page) => page.getByRole('complementary').getByRole('figure'),
  },
  {
    name: 'ways to cite',
    search: `site=sarjal&value=group`,
    act: (page, t) => page.getByRole('button', { name: t.citeValue }).click(),
    shows: (page) => page.getByRole('complementary').getByRole('radio'),
  },
  {
    name: 'source reader',
    search: `source=${source.id}`,
    shows: (page, t) => page.getByRole('heading', { level: 3, name: t.statementsHere }).first(),
  },
  {
    name: 'notice',
    search: 'site=atlantis',
    shows: (page, t) => page.getByRole('status', { name: t.notices }).getByRole('button'),
  },
  {
    name: 'search results',
    search: 'q=barnala',
    act: (page, t) =>
      page
        .getByRole('searchbox', { name: t.search })
        .or(page.getByRole('combobox', { name: t.search }))
        .click(),
    shows: (page) => page.getByRole('option').first(),
  },
  { name: 'two accounts compared', search: `site=${site.id}&lens=compare`, shows: table },
  {
    name: 'evidence table',
    search: 'view=matrix',
    shows: (page, t) => page.getByRole('table', { name: t.matrix }),
  },
  {
    name: 'measuring',
    search: `measure=${site.id},pahalgam`,
    shows: (page) => page.getByRole('complementary').last().getByRole('combobox').first(),
  },
  {
    name: 'share',
    search: 'group=let',
    act: (page, t) => page.locator('.panel').getByRole('button', { name: t.share }).click(),
    shows: dialog,
  },
  { name: 'keys', search: '', act: (page) => page.keyboard.press('?'), shows: dialog },
  {
    name: 'days chosen',
    search: 'from=2025-05-01&to=2025-05-08&known=2025-05-20',
    shows: (page) => page.locator('.active').getByRole('list'),
  },
  { name: 'embedded', search: 'embed', shows: (page, t) => page.getByRole('link', { name: t.fullView }) },
];
