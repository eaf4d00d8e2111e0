import axe from 'axe-core';
import { expect, test } from 'vitest';
import '../../../src/ui/filters/ActiveFilters.svelte';
import '../../../src/ui/filters/Facets.svelte';
import { act, setup, text, whole } from '../setup.ts';
import { titleOf } from '../../../src/data/evidence/title.ts';

const { sites, statements } = whole.dataset;
const named = (ids: (string | undefined)[]) =>
  sites.filter(({ id }) => ids.includes(id)).map((site) => site.name.en);
const subjects = (property: string, value?: string) =>
  statements.filter((s) => s.property === property && (!value || s.value === value)).map((s) => s.subject);

type Screen = Awaited<ReturnType<typeof setup>>['screen'];
const listed = (screen: Screen) =>
  [...screen.container.querySelectorAll('#sites li a .name')].map((name) => text(name));
const status = (screen: Screen) => text(screen.container.querySelector('#sites [role=status]'));
const chips = (screen: Screen) =>
  screen
    .getByRole('list', { name: 'Active filters' })
    .getByRole('button')
    .elements()
    .map((chip) => text(chip));

async function opened(search = '') {
  const view = await setup(search);
  await view.screen.getByText('More filters').click();
  await expect.element(view.screen.getByRole('group', { name: 'Territory' })).toBeVisible();
  return view;
}
const box = (screen: Screen, facet: string, option: string) =>
  screen.getByRole('group', { name: facet }).getByRole('checkbox', { name: new RegExp(`^${option}`) });

test('an option is named with its count, and choosing it leaves that many sites', async () => {
  const { atlas, screen } = await opened();
  const expected = named(subjects('territory', 'pakistan-administered-kashmir'));
  const choice = box(screen, 'Territory', 'Pakistan-administered Kashmir');
  await expect.element(choice).toHaveAccessibleName(`Pakistan-administered Kashmir (${expected.length})`);
  await choice.click();
  await expect.poll(() => listed(screen)).toEqual(expected);
  expect(status(screen)).toBe(`${expected.length} of ${sites.length} sites`);
  expect(atlas.search).toBe('?territory=pakistan-administered-kashmir');
});

test('the counts of a facet follow the filters of the others', async () => {
  const { screen } = await opened('?group=trf');
  await expect
    .element(box(screen, 'Territory', 'Pakistan-administered Kashmir'))
    .toHaveAccessibleName(/\(0\)$/);
  await expect
    .element(box(screen, 'Group affiliation', 'Jaish-e-Mohammed'))
    .not.toHaveAccessibleName(/\(0\)$/);
});

test('what is not stated is a choice where some site lacks it', async () => {
  const { screen } = await opened();
  const stated = new Set(subjects('territory'));
  const missing = sites.filter(({ id }) => !stated.has(id)).map((site) => site.name.en);
  expect(missing.length).toBeGreaterThan(0);
  await box(screen, 'Territory', 'No source here states this').click();
  await expect.poll(() => listed(screen)).toEqual(missing);
});

test('a chip says what is filtered, takes only that away, and leaves the focus with the next', async () => {
  const { atlas, screen } = await setup('?group=jem,let&account=pakistan&from=2025-05-06&to=2025-05-07');
  await expect
    .poll(() => chips(screen))
    .toEqual([
      'Remove Group affiliation: Jaish-e-Mohammed',
      'Remove Group affiliation: Lashkar-e-Taiba',
      'Remove Mentioned by: Pakistan’s account',
      'Remove When it happened: 6 – 7 May 2025',
    ]);
  await screen.getByRole('button', { name: 'Remove Group affiliation: Jaish-e-Mohammed' }).click();
  expect(atlas.search).toBe('?group=let&account=pakistan&from=2025-05-06&to=2025-05-07');
  await expect.poll(() => text(document.activeElement)).toBe('Remove Group affiliation: Lashkar-e-Taiba');
  for (const next of ['Mentioned by: Pakistan’s account', 'When it happened: 6 – 7 May 2025']) {
    act(() => (document.activeElement as HTMLElement).click());
    await expect.poll(() => text(document.activeElement)).toBe(`Remove ${next}`);
  }
  act(() => (document.activeElement as HTMLElement).click());
  await expect.poll(() => document.activeElement?.id).toBe('sites');
  expect(atlas.search).toBe('');
});

test('where nothing matches, the nearest relaxation is offered with its number, and gives it', async () => {
  const { atlas, screen } = await setup('?group=hm&event=pahalgam-attack&account=india,pakistan');
  const without = screen.getByRole('button', { name: /^Without “.+”: \d+ sites?$/ });
  await expect.element(without).toBeVisible();
  expect(listed(screen)).toEqual([]);
  const [, count] = /: (\d+)/.exec(text(without.element()))!;
  await without.click();
  await expect.poll(() => listed(screen)).toHaveLength(Number(count));
  expect(Number(count)).toBeGreaterThan(0);
  expect(atlas.active).toHaveLength(2);
});

test('a source is found by typing, and filters by what it speaks of', async () => {
  const { atlas, screen } = await opened();
  const source = whole.dataset.sources.find(({ id }) => id === 'ht-2025-05-08')!;
  const group = screen.getByRole('group', { name: 'Source', exact: true });
  expect(group.getByRole('checkbox').elements().length).toBeLessThan(20);
  await group.getByRole('textbox', { name: 'Find a source' }).fill(titleOf(source).text.slice(4, 40));
  await expect.poll(() => group.getByRole('checkbox').elements()).toHaveLength(1);
  await group.getByRole('checkbox').click();
  const expected = named(statements.filter((s) => s.source === source.id).map((s) => s.subject));
  await expect.poll(() => listed(screen)).toEqual(expected);
  expect(atlas.search).toBe('?cites=ht-2025-05-08');
});

test('axe finds nothing in the open filters and the chips', async () => {
  const { screen } = await opened('?group=hm&event=pahalgam-attack&cites=ht-2025-05-08');
  await expect.poll(() => chips(screen)).toHaveLength(3);
  const { violations } = await axe.run(screen.container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
