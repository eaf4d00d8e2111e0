import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import type { Dataset } from '../../geo/model/schema.ts';
import { catalogue, type Catalogue } from '../../src/data/catalogue/catalogue.ts';
import { findSource } from '../../src/data/evidence/text-fragment.ts';
import { tables } from '../../src/data/read/tables.ts';
import { en } from '../../src/i18n/en.ts';
import { enTools as tools } from '../../src/i18n/tools/en.ts';
import { titleOf } from '../../src/data/evidence/title.ts';
import { doubled } from '../fixtures/doubled.ts';
import { varied } from '../fixtures/varied.ts';
import { cells } from '../corners.ts';
import { about, act, setup, text } from './setup.ts';

// Messages of the console. In development, Svelte reports errors there that the built page keeps silent about, or
// replaces by a link.
let said: MockInstance[] = [];
beforeEach(() => {
  said = (['error', 'warn'] as const).map((level) => vi.spyOn(console, level));
});
afterEach(() => {
  for (const one of said) {
    expect(one.mock.calls).toEqual([]);
    one.mockRestore();
  }
});

const open = async (data: Dataset, search = '') => {
  const c = catalogue(data);
  return { c, ...(await setup(search, undefined, undefined, c)) };
};
const all = (root: Element, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const distinct = <T>(values: T[]) => [...new Set(values)].toSorted();

/** Content of a site’s panel, and the content expected for the site. */
function shownOf(root: Element) {
  const panel = root.querySelector('aside.detail')!;
  const place = all(panel, 'tbody:first-of-type tr').find(
    (row) => text(row.querySelector('th')) === 'Place',
  )!;
  return {
    heading: text(panel.querySelector('h2')),
    // Words of the panel that contain the id of the site they are about.
    own: distinct(text(panel).match(/\b[a-z]+(-2)?-(name|hit|located)\b/g) ?? []),
    values: distinct(all(panel, '[data-value]').map(({ dataset }) => dataset.value)),
    places: distinct(all(place, '[data-value]').map((value) => text(value.querySelector('bdi')!))),
    matches: all(panel, 'section button').length,
  };
}
function expectedOf(c: Catalogue, id: string) {
  const site = c.dataset.sites.find((one) => one.id === id)!;
  const { own, ofEvents } = about(id, c);
  const names = new Map(c.dataset.places.map((place) => [place.id, place.names.en]));
  const firsts = new Map<string, string>();
  for (const s of [...own, ...ofEvents].toSorted((a, b) => Number(!a.excerpt) - Number(!b.excerpt)))
    if (!firsts.has(`${s.subject} ${s.property} ${JSON.stringify(s.value)}`))
      firsts.set(`${s.subject} ${s.property} ${JSON.stringify(s.value)}`, s.id);
  return {
    heading: site.name.en,
    own: distinct(
      own.flatMap((s) => (JSON.stringify(s.value).match(/[\w-]+-(name|hit|located)/) ?? []).slice(0, 1)),
    ),
    values: distinct([...firsts.values()]),
    places: distinct(own.flatMap((s) => (s.property === 'place' ? [names.get(s.value)!] : []))),
    matches: c.dataset.sites.flatMap((one) =>
      (one.matches ?? []).filter(({ to }) => to === id || one.id === id),
    ).length,
  };
}

/** Opens every site of the list, forwards and backwards, and returns the panel’s content for each. */
const walk = (root: Element, c: Catalogue) =>
  thereAndBack(c).map((id) => {
    act(() => root.querySelector<HTMLElement>(`#item-${id}`)!.click());
    return { id, ...shownOf(root) };
  });
const expectedIn = (c: Catalogue) => thereAndBack(c).map((id) => ({ id, ...expectedOf(c, id) }));
function thereAndBack({ dataset }: Catalogue): string[] {
  const ids = dataset.sites.map(({ id }) => id);
  return [...ids, ...ids.toReversed()];
}

const every = doubled(varied);

const matrix = [[], ...tables.map((table) => [table]), tables].map((which) => ({ which }));
test.for(cells(matrix, ({ which }) => which.length !== 1))(
  'with doubles of $which, each site shows its own facts and no other’s',
  async ({ which }) => {
    const { c, screen } = await open(doubled(varied, which));
    expect(walk(screen.container, c)).toEqual(expectedIn(c));
  },
);

test('so it does where the two accounts are compared, and from the matrix', async () => {
  const { atlas, screen } = await open(every, '?lens=compare&view=matrix');
  expect(walk(screen.container, atlas.catalogue)).toEqual(expectedIn(atlas.catalogue));
  const rows = () => all(screen.container, '.matrix tbody tr');
  await expect.poll(() => rows().length).toBe(every.sites.length);
  const opened = rows().map((_, i) => {
    act(() => rows()[i]!.querySelector('button')!.click());
    const { site } = atlas;
    expect(shownOf(screen.container)).toEqual(expectedOf(atlas.catalogue, site!));
    return site!;
  });
  expect(opened.toSorted()).toEqual(every.sites.map(({ id }) => id).toSorted());
});

test('each site that may be the same spot leads to that very site', async () => {
  const { c, atlas, screen } = await open(every);
  for (const { id, matches = [] } of c.dataset.sites)
    for (const [i, { to }] of matches.entries()) {
      act(() => atlas.select(id));
      act(() => all(screen.container, 'aside.detail section button')[i]!.click());
      expect({ site: atlas.site, ...shownOf(screen.container) }).toEqual({ site: to, ...expectedOf(c, to) });
    }
});

test('each proof of each site names who speaks, and not whoever has the same id', async () => {
  const { c, screen } = await open(every);
  const names = new Map(c.dataset.speakers.map(({ id, name }) => [id, name.en]));
  for (const { id } of c.dataset.sites) {
    act(() => screen.container.querySelector<HTMLElement>(`#item-${id}`)!.click());
    for (const claim of all(screen.container, '.claim')) {
      act(() => claim.querySelector<HTMLElement>('.chips button')!.click());
      const { value } = claim.querySelector<HTMLElement>('[data-value]')!.dataset;
      const { speaker } = c.dataset.statements.find((s) => s.id === value)!;
      expect(text(claim.querySelector('figcaption'))).toContain(en.saidBy(names.get(speaker)!));
    }
  }
});

test('groups of one name are told apart, be it the name that the legend gives an attack or no group', async () => {
  const called = ['Place of the attack', en.unstatedGroup, 'Place of the attack', en.unstatedGroup];
  const groups = every.groups.map((group, i) => ({ ...group, name: { ...group.name, en: called[i]! } }));
  // Add a statement about one site for every group, so that the page shows each group.
  const gamma = every.statements.filter((s) => s.subject === 'gamma' && s.property === 'group');
  const statements = [
    ...every.statements,
    ...groups.map(({ id: value }, i) => ({ ...gamma[0]!, id: `group-${i}`, value }) as (typeof gamma)[0]),
  ];
  const data = { ...every, groups, statements } as Dataset;
  const { c, atlas, screen } = await open(data);
  const labels = ['Place of the attack', ...called, en.unstatedGroup];
  const shownLabels = () => all(screen.container, '.legend ul:last-of-type li:has(svg)').map(text);
  await expect.poll(shownLabels).toEqual(labels);
  expect(walk(screen.container, c)).toEqual(expectedIn(c));
  for (const { id } of groups) act(() => atlas.toggle('group', id));
  await expect.poll(() => all(screen.container, '.active li').length).toBe(groups.length);
  await screen.unmount();

  const { screen: embedded } = await open(data, '?embed');
  await expect.poll(() => all(embedded.container, '.embedded li').map(text)).toEqual(labels);
});

test('the same list of sites is told of each of two events', async () => {
  const { screen } = await open(doubled(varied, ['events']));
  const lists = screen.getByRole('region', { name: tools.listsTitle });
  await expect.element(lists).toBeInTheDocument();
  expect(all(lists.element(), '.list')).toHaveLength(2);
});

test('every other part of the page opens on doubles', async () => {
  const { c, atlas, screen } = await open(every);
  act(() => screen.container.querySelector<HTMLDetailsElement>('.more-filters summary')!.click());
  const sources = () => all(screen.container, '.more-filters .source').length;
  await expect.poll(sources).toBe(c.dataset.sources.length);
  for (const { id } of c.dataset.sites) {
    act(() => atlas.startMeasuring([id]));
    const ends = screen.getByRole('combobox', { name: 'Choose a site or a line' });
    await expect.poll(() => all(ends.element(), 'option').length).toBe(1 + every.sites.length + 1);
    act(() => atlas.stopMeasuring());
  }
});

test('a source whose own address is that of a search for it offers both', async () => {
  const [first, ...others] = every.sources;
  const url = findSource(first!);
  const { atlas, screen } = await open({
    ...every,
    sources: [{ ...first!, url, republishedBy: 'copy.example' }, ...others],
  });
  for (const source of every.sources) {
    act(() => atlas.read(source.id));
    expect(text(screen.container.querySelector('aside.detail h2'))).toBe(titleOf(source).text);
  }
  act(() => atlas.read(first!.id));
  const ways = screen.container.querySelector('aside.detail .ways')!;
  expect(all(ways, 'a').map((link) => link.getAttribute('href'))).toEqual([url, url]);
});
