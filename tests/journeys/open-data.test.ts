import type { Page } from 'playwright';
import { expect } from 'vitest';
import { cells, onlyFull } from '../corners.ts';
import { flood } from '../fixtures/flood.ts';
import { messages } from '../../src/i18n/messages.ts';
import { ourWords } from '../fixtures/our-words.ts';
import { small } from '../fixtures/small.ts';
import { dataset } from './dataset.ts';
import { detail, item, listed, phone, pictureShows, see, testStill, type Visit } from './journey.ts';

const sound = JSON.stringify(small);
const banner = (page: Page) => page.getByRole('complementary', { name: 'other.json' });
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'could not be opened' });
const own = dataset.sites.length;

/** Serves another dataset beside the site’s own, on the same host. */
const beside = ({ page }: Visit, body: string | Buffer, answer = {}) =>
  page.route('**/other.json', (route) => route.fulfill({ contentType: 'application/json', body, ...answer }));

/** Drops a file on the page, as a reader would. */
const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content!], file!, { type: 'application/json' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );

testStill('an address may name other data: the page says whose it is, and leads back', async ({ arrive }) => {
  const visit = await arrive();
  const { page } = visit;
  await beside(visit, sound);
  await page.goto('?data=other.json&site=beta');
  await see(banner(page)).toContainText(
    /Data from \u2066127\.0\.0\.1:\d+\/other\.json\u2069, not from this site/,
  );
  await see(page.getByRole('heading', { level: 1 })).toContainText('Data from');
  expect(await page.title()).not.toContain('7 May 2025');
  await see(detail(page, 'Beta')).toBeVisible();
  await pictureShows(page, small.sites.length);
  await item(page, 'Delta').click();
  await expect.poll(() => new URL(page.url()).search).toBe('?data=other.json&site=delta');

  await page.getByRole('link', { name: 'Back to this site’s data' }).click();
  await expect.poll(() => listed(page)).toHaveLength(own);
  await see(banner(page)).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('');
});

onlyFull(testStill)(
  'data about something else have their own title, accounts and language',
  async ({ arrive }) => {
    const visit = await arrive();
    const { page } = visit;
    await beside(visit, JSON.stringify(flood));
    await page.goto('?data=other.json&lang=en');
    await see(page.getByRole('heading', { level: 1 })).toHaveText('The flood of August');
    expect(await page.title()).toContain('The flood of August');
    await see(page.getByRole('radiogroup', { name: 'Account' })).toContainText('Rescuers');
    await see(page.getByRole('radiogroup', { name: 'Account' })).not.toContainText(/India|Pakistan/);
    await see(page.getByText('There is no background map of this region')).toBeVisible();
    await page.goto('?data=other.json&lang=hi&lens=rescuers');
    await see(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
    await expect.poll(() => new URL(page.url()).searchParams.get('lens')).toBe('rescuers');
  },
);

/** Texts on the page, and names and notes of its elements, that have a word of our own subject. */
const strange = async (page: Page) => {
  const texts = await page.evaluate(() => [
    document.title,
    ...[...document.body.querySelectorAll('*')].flatMap((element) => [
      ...['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'value'].map(
        (name) => element.getAttribute(name) ?? '',
      ),
      ...[...element.childNodes].flatMap((node) =>
        node instanceof Text && !element.matches('script, style, noscript') ? node.data : '',
      ),
    ]),
  ]);
  return texts.filter((text) => ourWords.test(text));
};

const level = flood.statements.find(({ property }) => property === 'own:water-level')!;
/** States of the page in which data about a flood are shown, each with an element that is there. */
const states: [query: string, shows: string][] = [
  ['', '#sites li'],
  ['site=pisek-square', 'aside.detail table'],
  [`site=pisek-square&value=${level.id}`, 'aside.detail figure'],
  ['site=pisek-square&lens=compare', 'aside.detail table'],
  ['source=bulletin', '#sites, h3'],
  ['view=matrix', 'table.matrix, .matrix table'],
  ['group=volunteers&status=contested', '#sites li'],
  ['measure=pisek-square,river', 'select'],
  ['q=tabor', '#sites'],
];

testStill.for(cells(['en', 'hi', 'ur'] as const, (lang) => lang === 'ur'))(
  'data about a flood show no word of ours, opened by address and by drop, in “%s”',
  { timeout: 120_000 },
  async (lang, { arrive }) => {
    const visit = await arrive();
    const { page } = visit;
    const t = await messages[lang]();
    await beside(visit, JSON.stringify(flood));
    const found: Record<string, string[]> = {};
    for (const [query, shows] of states) {
      await page.goto(`?data=other.json&lang=${lang}&${query}`);
      await see(page.locator(`:root[lang=${lang}]`)).toBeAttached();
      await see(page.locator(shows).first()).toBeAttached();
      await see(page.getByRole('heading', { level: 1 })).toContainText('The flood');
      found[query] = await strange(page);
    }
    await page.goto(`?data=other.json&lang=${lang}`);
    await see(page.getByRole('heading', { level: 1 })).toContainText('The flood');
    await page.getByText(t.moreFilters).click();
    found.filters = await strange(page);
    await page.getByRole('button', { name: t.share, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await see(dialog.getByText(flood.meta!.contact!)).toBeVisible();
    await see(dialog.getByRole('link', { name: flood.meta!.licence!.name })).toHaveAttribute(
      'href',
      flood.meta!.licence!.url,
    );
    await see(dialog).not.toContainText('CC BY');
    found.share = await strange(page);
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    await see(page.getByRole('heading', { level: 1 })).toBeVisible();
    found.print = await strange(page);
    await page.emulateMedia({ media: null });

    await page.goto(`?lang=${lang}`);
    const items = page.locator('#sites li');
    await see(items).toHaveCount(own);
    await see(page.locator(`:root[lang=${lang}]`)).toBeAttached();
    await see(page.getByRole('heading', { level: 1 })).not.toContainText('flood');
    expect(await strange(page)).not.toEqual([]);
    await drop(page, 'other.json', JSON.stringify(flood));
    await see(items).toHaveCount(flood.sites.length);
    found.dropped = await strange(page);
    await page.locator('#item-pisek-square').click();
    await see(page.locator('aside.detail table')).toBeVisible();
    found['dropped, site'] = await strange(page);
    expect(Object.entries(found).filter(([, texts]) => texts.length)).toEqual([]);
  },
);

testStill('data about a flood are filtered, compared, measured and tabulated', async ({ arrive }) => {
  const visit = await arrive();
  const { page } = visit;
  await beside(visit, JSON.stringify(flood));
  await page.goto('?data=other.json&lang=en&status=contested');
  await expect.poll(() => listed(page)).toEqual(['Písek']);
  await page.goto('?data=other.json&lang=en&site=pisek-square');
  await see(detail(page, 'Písek')).toContainText('water level');
  await see(detail(page, 'Písek')).toContainText('at least 900 cm');
  await page.goto('?data=other.json&lang=en&view=matrix');
  await see(page.getByRole('columnheader', { name: 'water level' })).toBeAttached();
  await see(page.getByRole('columnheader', { name: 'evacuated' })).toBeAttached();
  await page.goto('?data=other.json&lang=en&measure=pisek-square,river');
  await see(page.getByText('The river').first()).toBeVisible();
  await see(page.getByRole('status').filter({ hasText: 'km' }).first()).toBeVisible();
});

onlyFull(testStill)('a file that is dropped takes the place of what is shown', async ({ visit }) => {
  const { page } = await visit('?site=sarjal&theme=dark');
  await see(detail(page, 'Sarjal')).toBeVisible();
  await drop(page, 'other.json', sound);
  await see(banner(page)).toBeVisible();
  await expect.poll(() => listed(page)).toEqual(small.sites.map(({ name }) => name.en));
  await expect.poll(() => new URL(page.url()).search).toBe('?theme=dark');
  await pictureShows(page, small.sites.length);
});

onlyFull(testStill)(
  'a file that is chosen before the page has come to life is opened then',
  async ({ arrive }) => {
    const { page } = await arrive({ viewport: phone, hasTouch: true });
    let release = () => {};
    const released = new Promise<void>((go) => (release = go));
    await page.route('**/dataset.json', (route) => released.then(() => route.continue()));
    await page.goto('');
    const file = { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(sound) };
    await page.locator('.open-data input').setInputFiles(file);
    release();
    await see(banner(page)).toBeVisible();
  },
);

onlyFull(testStill)(
  'by keyboard, on a phone and in Urdu: a file is chosen, and the page says whose it is',
  async ({ visit }) => {
    const { page } = await visit('?lang=ur', { viewport: phone, hasTouch: true });
    const chooser = page.waitForEvent('filechooser');
    const button = page.locator('.open-data input');
    await button.focus();
    await page.keyboard.press('Enter');
    await (
      await chooser
    ).setFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(sound) });
    await see(banner(page)).toContainText('اس سائٹ کا نہیں');
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(phone.width);
  },
);

const answers: [
  what: string,
  body: string | Buffer,
  answer: { status?: number; contentType?: string },
  reason: RegExp,
][] = [
  ['missing', 'none', { status: 404 }, /other\.json · could not be fetched \(HTTP 404\)/],
  [
    'a web page',
    '<!doctype html>',
    { contentType: 'text/html' },
    /other\.json · is a web page, not a dataset/,
  ],
  [
    'not sound',
    sound.replace('"killed","value":{"min":3', '"killed","value":{"min":9'),
    {},
    /other\.json · statements\[\d+\] \(.*\) · its value runs from 9 down to 3/,
  ],
];
testStill.for(cells(answers, ([what]) => what === 'not sound'))(
  'other data that is %s: its reason is named, and the site’s own is shown',
  async ([, body, answer, reason], { arrive }) => {
    const visit = await arrive();
    const { page } = visit;
    await beside(visit, body, answer);
    await page.goto('?data=other.json&site=sarjal');
    await see(refusal(page)).toContainText(reason);
    await see(detail(page, 'Sarjal')).toBeVisible();
    await see(banner(page)).toHaveCount(0);
    await expect.poll(() => new URL(page.url()).search).toBe('?site=sarjal');
    if (answer.status) visit.expectComplaint(/404/);
  },
);

testStill('data at another site is not asked for', async ({ visit }) => {
  const { page, said } = await visit('?data=https://elsewhere.example/x.json');
  await see(refusal(page)).toContainText(
    'is at https://elsewhere.example, from where this site opens no data',
  );
  await expect.poll(() => listed(page)).toHaveLength(own);
  expect(said).toEqual([]);
});

testStill('a bad file on top of a good one: the good one stays, with what was open', async ({ visit }) => {
  const { page } = await visit();
  await pictureShows(page, own);
  await drop(page, 'other.json', sound);
  await item(page, 'Gamma').click();
  await drop(page, 'bad.json', sound.slice(0, 2000));
  await see(refusal(page)).toContainText(/bad\.json · is not JSON/);
  await see(detail(page, 'Gamma')).toBeVisible();
  await see(banner(page)).toBeVisible();
  await page.locator('.opening').getByRole('button', { name: 'Dismiss' }).click();
  await see(refusal(page)).toHaveCount(0);
});

onlyFull(testStill)(
  'data that is slow to come: the page says so within a second, and can be told not to wait',
  async ({ arrive }) => {
    const visit = await arrive();
    const { page } = visit;
    await page.route('**/other.json', () => {});
    await page.goto('?data=other.json');
    await see(
      page.getByRole('status').filter({ hasText: /Still opening data from \u2066other\.json/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => listed(page)).toHaveLength(own);
    await pictureShows(page, own);
  },
);

testStill('a worker that does not start: the page says so, and keeps what it has', async ({ arrive }) => {
  const visit = await arrive();
  const { page } = visit;
  await page.route('**/dataset-worker-*.js', (route) => route.abort());
  await page.goto('');
  await pictureShows(page, own);
  await drop(page, 'other.json', sound);
  await see(refusal(page)).toContainText('the browser did not run the check');
  await see(page.getByText(`${own} of ${own} sites`)).toBeVisible();
});

/** Parameters in the query string of a link. */
const said = (href: string | null) => Object.fromEntries(new URL(href!, 'https://any.example').searchParams);

onlyFull(testStill)(
  'a link of the list opens the same page with that site, in a tab of its own too',
  async ({ visit }) => {
    const manner = {
      lang: 'hi',
      lens: 'india',
      borders: 'india',
      group: 'jem',
      theme: 'dark',
      known: '2025-05-20',
    };
    const { page } = await visit(`?${String(new URLSearchParams(manner))}`);
    const link = page.locator('#sites li a').first();
    await see(link).toBeVisible();
    const id = (await link.getAttribute('id'))!.replace('item-', '');
    await expect.poll(async () => said(await link.getAttribute('href'))).toEqual({ ...manner, site: id });
    const opened = page.context().waitForEvent('page');
    await link.click({ modifiers: ['ControlOrMeta'] });
    const tab = await opened;
    await see(tab.locator('aside.detail')).toBeVisible();
    await see(tab.locator('html')).toHaveAttribute('lang', 'hi');
    expect(said(tab.url())).toEqual({ ...manner, site: id });
    expect(said(page.url())).toEqual(manner);
    await tab.close();
  },
);

onlyFull(testStill)(
  'of other data a link keeps them, and the way back keeps how the page is looked at',
  async ({ arrive }) => {
    const visit = await arrive();
    const { page } = visit;
    await beside(visit, sound);
    await page.goto(
      '?data=other.json&lang=ur&lens=third-party&borders=none&theme=dark&group=red&q=x&site=beta',
    );
    await see(banner(page)).toBeVisible();
    const back = banner(page).getByRole('link');
    const kept = { lang: 'ur', lens: 'third-party', borders: 'none', theme: 'dark' };
    const gamma = page.locator('#item-gamma');
    await expect
      .poll(async () => said(await gamma.getAttribute('href')))
      .toEqual({ ...kept, data: 'other.json', group: 'red', q: 'x', site: 'gamma' });
    expect(said(await back.getAttribute('href'))).toEqual(kept);
    await back.click();
    await expect.poll(() => said(page.url())).toEqual(kept);
    await see(page.locator('#sites li').first()).toBeVisible();
    await see(page.locator('html')).toHaveAttribute('lang', 'ur');
  },
);

onlyFull(testStill)('no link is offered to a file: it says so, and what would mend it', async ({ visit }) => {
  const { page } = await visit('?theme=dark#map=8/33.5/73.9');
  await pictureShows(page, own);
  await drop(page, 'other.json', sound);
  await see(banner(page)).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await see(page.locator('#sites li a')).toHaveCount(0);
  const beta = page.locator('#sites').getByRole('button', { name: /^Beta/ });
  await beta.focus();
  await page.keyboard.press('Enter');
  await see(detail(page, 'Beta')).toBeVisible();
  await detail(page, 'Beta').getByRole('row').getByRole('button').first().click();
  await see(page.getByRole('button', { name: 'Copy citation' }).first()).toBeVisible();
  await see(page.getByRole('button', { name: 'Link to this value' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await see(beta).toBeFocused();

  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share what is on the screen' });
  await see(dialog.getByText('A link cannot open a file on this device')).toBeVisible();
  await see(dialog.getByText(page.url())).toHaveCount(0);
  await see(dialog.getByRole('img')).toHaveCount(0);
  await see(dialog.getByRole('textbox')).toHaveCount(0);
  await see(dialog.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  await see(page.getByRole('heading', { level: 1 })).toBeVisible();
  await see(page.getByText('Printed from')).toHaveCount(0);
  await see(page.locator('.permalink svg')).toHaveCount(0);
});
