import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { cells } from '../corners.ts';
import { countOf, dataset } from './dataset.ts';
import { detail, goOn, group, item, listed, picture, pictureShows, see, test, testStill } from './journey.ts';
import { titleOf } from '../../src/data/evidence/title.ts';

const sound = readFileSync('dist/data/dataset.json', 'utf8');
/** The built dataset as JSON with one text replaced, once. */
const changed = (from: string, to: string) => {
  expect(sound).toContain(from);
  return sound.replace(from, to);
};

const addresses: [what: string, search: string, notice: RegExp][] = [
  ['an unknown site', '?site=atlantis', /site “atlantis”/],
  ['a name of the language', '?site=__proto__', /site “__proto__”/],
  ['bytes that are no text', '?source=%00%FF', /source “/],
  ['one group of two unknown', '?group=jem,nobody', /group “nobody”/],
  ['an unknown theme', '?theme=plaid', /theme “plaid”/],
  ['a value without a site', '?value=group', /value “group”/],
  [
    'markup',
    '?site=sarjal&value=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    /value “<img src=x onerror=alert\(1\)>”/,
  ],
  ['a very long id', `?site=${'x'.repeat(3000)}`, /site “x+…”/],
];

testStill('whatever is wrong in an address: a quiet notice, and everything else works', async ({ visit }) => {
  const { page } = await visit('?site=atlantis');
  for (const [what, search, notice] of cells(addresses, (_, i) => i % 3 === 0)) {
    await goOn(page, search);
    await see(page.getByText(notice), what).toBeVisible();
    await item(page, 'Markaz Abbas').click();
    await see(detail(page, 'Markaz Abbas'), what).toBeVisible();
  }
});

testStill('a notice can be put away, and nothing of it stays in the address', async ({ visit }) => {
  const { page } = await visit('?site=atlantis&group=let');
  const notice = page.getByText('site “atlantis”');
  await see(notice).toBeVisible();
  await page.locator('.notice', { has: notice }).getByRole('button', { name: 'Dismiss' }).click();
  await see(notice).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).search).toBe('?group=let');
});

const answers: [what: string, answer: { status?: number; body: string }, reason: RegExp][] = [
  ['missing', { status: 404, body: 'not here' }, /data\/dataset\.json · could not be fetched \(HTTP 404\)/],
  ['a page instead', { body: '<!doctype html><p>Welcome' }, /data\/dataset\.json · is not JSON/],
  ['empty', { body: '' }, /data\/dataset\.json · is not JSON/],
  ['cut off', { body: sound.slice(0, sound.length / 2) }, /data\/dataset\.json · is not JSON/],
  ['an empty object', { body: '{}' }, /data\/dataset\.json · \w+ · is missing or is not a list/],
  [
    'a site at no place',
    { body: changed('"place": "muridke"', '"place": "nowhere"') },
    /data\/dataset\.json · sites\[\d\] \(markaz-taiba\) · its place “nowhere”/,
  ],
];
testStill.for(cells(answers, ([what]) => what === 'missing' || what === 'a site at no place'))(
  'dataset %s: file and reason are named, the text stays',
  async ([, answer, reason], { arrive }) => {
    const { page, expectComplaint, said } = await arrive();
    await page.route('**/data/dataset.json', (route) =>
      route.fulfill({ status: 200, contentType: 'application/json', ...answer }),
    );
    await page.goto('');
    await see(page.getByRole('alert').filter({ hasText: reason })).toBeVisible();
    await expect.poll(() => listed(page)).toHaveLength(dataset.sites.length);
    const text = await page.locator('main').textContent();
    for (const source of dataset.sources) expect(text).toContain(titleOf(source).text);
    if (answer.status) expectComplaint(/404/);
    expect(said).toEqual([]);
  },
);

testStill('no connection to the dataset: the same notice, and trying again mends it', async ({ arrive }) => {
  const { page, expectComplaint } = await arrive();
  await page.route('**/data/dataset.json', (route) => route.abort(), { times: 1 });
  await page.goto('');
  const notice = page.getByRole('alert').filter({ hasText: 'data/dataset.json · could not be fetched' });
  await see(notice).toBeVisible();
  expectComplaint(/dataset\.json|ERR_FAILED/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await pictureShows(page, dataset.sites.length);
  await see(notice).toHaveCount(0);
});

test('without the map’s code a still picture stands in for it; the list, the filters and the proofs work', async ({
  arrive,
}) => {
  const { page, expectComplaint } = await arrive();
  await page.route('**/maplibre-*.js', (route) => route.abort());
  await page.goto('');
  await see(picture(page)).toBeVisible();
  await group(page, 'Lashkar-e-Taiba').check();
  await expect.poll(() => listed(page)).toHaveLength(countOf('let'));
  await item(page, 'Markaz Taiba').click();
  await see(detail(page, 'Markaz Taiba')).toBeVisible();
  expectComplaint(/maplibre-|ERR_FAILED/);
});

test('without any map or picture, the page says that the list holds everything', async ({ arrive }) => {
  const { page, expectComplaint } = await arrive();
  await page.route(/(maplibre|still)[^/]*\.js/, (route) => route.abort());
  await page.goto('');
  await see(page.getByRole('alert').filter({ hasText: 'list of sites holds everything' })).toBeVisible();
  await item(page, 'Markaz Taiba').click();
  await see(detail(page, 'Markaz Taiba')).toBeVisible();
  expectComplaint(/maplibre-|still|ERR_FAILED/);
});
