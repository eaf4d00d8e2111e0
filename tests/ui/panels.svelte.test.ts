import { expect, test } from 'vitest';
import { gaps } from '../../src/data/gaps.ts';
import { about, act, setup, text, whole } from './setup.ts';

test('what the sources leave out is said, and each gap opens the words it rests on', async () => {
  const { screen } = await setup();
  const region = screen.getByRole('region', { name: 'Not on this map' });
  await expect.element(region).toHaveTextContent('Hindustan Times counts 9 places and names 7');
  const chips = region.getByRole('button').elements() as HTMLElement[];
  expect(chips).toHaveLength(gaps(whole).length);
  for (const chip of chips) {
    act(() => chip.click());
    await expect.element(region.getByRole('figure')).toBeVisible();
    act(() => chip.click());
  }
});

test.for([
  ['?site=atlantis', 'site “atlantis”'],
  ['?group=jem,nobody', 'group “nobody”'],
  ['?site=sarjal&site=gulpur', 'more than once'],
  ['?value=group', 'names no site'],
])('%s is answered by a quiet notice that can be put away', async ([search, words]) => {
  const { screen } = await setup(search);
  const notices = screen.getByRole('status', { name: 'Notices' });
  await expect.element(notices).toHaveTextContent(words!);
  await notices.getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(notices).not.toHaveTextContent(words!);
});

test('an address in order gives no notice', async () => {
  const { screen } = await setup('?site=sarjal&group=jem');
  expect(text(screen.getByRole('status', { name: 'Notices' }).element())).toBe('');
});

test.for(whole.dataset.sources)(
  'the reader of $id quotes every passage once and lists all it states',
  async (source) => {
    const { screen } = await setup(`?source=${source.id}`);
    const stated = whole.dataset.statements.filter((s) => s.source === source.id);
    const reader = screen.getByRole('complementary', { name: source.headline });
    const quotes = reader.getByRole('blockquote').elements().map(text);
    const passages = new Set(stated.flatMap((s) => s.excerpt?.exact.replaceAll(/\s+/g, ' ') ?? []));
    expect(quotes.toSorted()).toEqual([...passages].toSorted());
    const listed = reader.element().querySelectorAll('section li .property');
    expect(listed).toHaveLength(stated.length);
  },
);

test('a statement in the reader leads to the value it supports', async () => {
  const { atlas, screen } = await setup('?source=ht-2025-05-08');
  await screen.getByRole('button', { name: 'Shwawai Nalla' }).first().click();
  expect(atlas.site).toBe('shwawai-nalla');
  expect(about('shwawai-nalla').own.map((s) => s.id)).toContain(atlas.proof);
  await expect.element(screen.getByRole('table').getByRole('blockquote')).toBeVisible();
});

test('closing a site gives the focus back to its place in the list', async () => {
  const { screen } = await setup();
  const item = () =>
    screen.getByRole('list', { name: 'Sites' }).element().querySelectorAll<HTMLElement>('a, button')[2]!;
  item().focus();
  act(() => item().click());
  expect(document.activeElement?.tagName).toBe('H2');
  await screen.getByRole('button', { name: 'Close', exact: true }).click();
  expect(document.activeElement).toBe(item());
});
