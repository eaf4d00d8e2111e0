import { expect, test } from 'vitest';
import { gaps } from '../../../src/data/evidence/gaps.ts';
import { titleOf } from '../../../src/data/evidence/title.ts';
import { about, act, setup, text, whole } from '../setup.ts';

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

test('words for what is said of no one site open where they are listed, whichever site is open', async () => {
  const { screen } = await setup('?site=sarjal');
  const region = screen.getByRole('region', { name: 'Not on this map' });
  const chip = region.getByRole('button').first();
  await chip.click();
  await expect.element(chip).toHaveAttribute('aria-expanded', 'true');
  await expect.element(region.getByRole('figure')).toBeVisible();
  await expect.element(screen.getByRole('complementary', { name: 'Sarjal' })).not.toBeInTheDocument();
  expect(document.activeElement).toBe(chip.element());
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

test('the reader of every source quotes each passage once and lists all it states', async () => {
  const { atlas, screen } = await setup();
  for (const source of whole.dataset.sources) {
    const { id } = source;
    act(() => atlas.read(id));
    const reader = screen.container.querySelector('aside')!;
    const stated = whole.from(id);
    const passages = new Set(stated.flatMap((s) => s.excerpt?.exact.replaceAll(/\s+/g, ' ') ?? []));
    expect({
      title: text(reader.querySelector('h2')),
      quotes: [...reader.querySelectorAll('blockquote')].map(text).toSorted(),
      statements: reader.querySelectorAll('section li .property').length,
    }).toEqual({ title: titleOf(source).text, quotes: [...passages].toSorted(), statements: stated.length });
  }
});

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

test('a button that shows more sources leaves the focus to the first of them', async () => {
  const { screen } = await setup('?site=markaz-taiba');
  await screen
    .getByRole('button', { name: /more sources$/ })
    .first()
    .click();
  const focused = () => document.activeElement!;
  await expect.poll(() => focused().getAttribute('aria-expanded')).toBe('false');
  const row = focused().closest('.chips')!;
  expect([...row.querySelectorAll('button')].indexOf(focused() as HTMLButtonElement)).toBe(3);
});
