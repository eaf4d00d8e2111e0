import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';

import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { Atlas } from '../../../src/state/atlas.svelte.ts';
import type { Lens } from '../../../src/data/catalogue/lens.ts';
import { OwnData } from '../../../src/state/opened/own.svelte.ts';
import { lenses } from '../../../src/state/params.ts';
import { cells } from '../../corners.ts';
import App from '../../../src/ui/shell/App.svelte';
import { says, small } from '../../fixtures/small.ts';
import { act, setup, text, whole } from '../setup.ts';

const voices: Record<Lens, string[] | null> = {
  all: null,
  india: ['india'],
  pakistan: ['pakistan'],
  'third-party': ['third-party', 'reporter', 'group'],
  compare: ['india', 'pakistan'],
};

const shownValues = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLElement>('[data-value]')].map((value) => value.dataset.value!);

const narrower = lenses.filter((lens) => lens !== 'all');
test.for(cells(narrower, (lens) => lens === 'pakistan'))(
  'under the lens “%s” every detail holds only what that account’s speakers say',
  { timeout: 60_000 },
  async (lens) => {
    const { atlas, screen } = await setup(`?lens=${lens}`);
    const allowed = new Set(voices[lens]);
    const strangers: string[] = [];
    let seen = 0;
    for (const { id } of whole.dataset.sites) {
      act(() => atlas.select(id));
      const table = screen.container.querySelector('aside table')!;
      for (const more of table.querySelectorAll<HTMLElement>('.chips button:not([aria-expanded])'))
        act(() => more.click());
      const chips = [...table.querySelectorAll<HTMLElement>('td button[aria-expanded]')];
      for (const chip of chips) {
        act(() => chip.click());
        const statement = whole.statements.get(atlas.proof!)!;
        if (!allowed.has(statement.account)) strangers.push(statement.id);
      }
      for (const value of shownValues(table)) {
        seen += 1;
        if (!allowed.has(whole.statements.get(value)!.account)) strangers.push(value);
      }
    }
    expect(seen).toBeGreaterThan(20);
    expect(strangers).toEqual([]);
  },
);

test('a lens changes the counts, the list, the marks and the address together', async () => {
  const { atlas, screen } = await setup();
  const status = () => text(screen.container.querySelector('#sites [role=status]'));
  const listed = () =>
    [...screen.container.querySelectorAll('#sites li a')].map((link) => link.id.replace('item-', ''));
  const all = whole.dataset.sites.length;
  expect(status()).toBe(`${all} of ${all} sites`);
  await screen
    .getByRole('radiogroup', { name: 'Account' })
    .getByRole('radio', { name: 'Pakistan’s' })
    .click();
  const stated = new Set(
    whole.dataset.statements.filter((s) => s.account === 'pakistan').map((s) => s.subject),
  );
  const expected = whole.dataset.sites.map(({ id }) => id).filter((id) => stated.has(id));
  expect(listed()).toEqual(expected);
  expect(expected.length).toBeLessThan(all);
  expect(status()).toBe(`${expected.length} of ${expected.length} sites`);
  expect(atlas.search).toBe('?lens=pakistan');
});

test('compare puts India’s and Pakistan’s values in columns of their own', async () => {
  const { screen } = await setup('?lens=compare&site=markaz-subhan-allah');
  const table = screen.container.querySelector('aside table')!;
  expect([...table.querySelectorAll('thead th')].map(text)).toEqual([
    'Property',
    'India’s account',
    'Pakistan’s account',
  ]);
  const rows = [...table.querySelectorAll('tbody tr')].filter((row) => row.querySelectorAll('td').length > 0);
  for (const row of rows) {
    const [india, pakistan] = [...row.querySelectorAll('td')].map((cell) =>
      shownValues(cell).map((id) => whole.statements.get(id)!.account),
    );
    expect(new Set(india)).toEqual(new Set(india!.length ? ['india'] : []));
    expect(new Set(pakistan)).toEqual(new Set(pakistan!.length ? ['pakistan'] : []));
  }
});

test('a day holds back everything that is dated later, and the page says so', async () => {
  const { atlas, screen } = await setup('?known=2025-05-06');
  const { sites, sources, statements } = atlas.catalogue.dataset;
  expect([sites, sources, statements].map(({ length }) => length)).toEqual([3, 56, 425]);
  expect(text(screen.container.querySelector('#sites [role=status]'))).toBe('3 of 3 sites');
  expect(text(screen.container.querySelector('.known output'))).toBe('Only what was published by 6 May 2025');
  const dates = sites.flatMap(({ id }) => {
    act(() => atlas.select(id));
    const chips = screen.container.querySelectorAll('aside table td button[aria-expanded]');
    return [...chips].map((chip) => text([...chip.querySelectorAll('bdi')].at(-1)));
  });
  expect(dates.length).toBeGreaterThan(10);
  // Expect only dates of the first six days of May, and of any day in earlier months.
  expect(dates.filter((date) => !/(?:(?<!\d)[1-6] May|Feb|Apr)$/.test(date))).toEqual([]);
});

test('a site that a lens holds back is still named where somebody else relates to it', async () => {
  const by = (account: string, ...said: Parameters<typeof says>) => ({ ...says(...said), account });
  const related = by('india', 'morning', 'beta', 'relation', { type: 'same-spot-as', to: 'delta' });
  const statements = [related, by('pakistan', 'weekly', 'delta', 'group', 'none')];
  const atlas = new Atlas(new OwnData(catalogue({ ...small, statements })));
  atlas.open('?lens=india&site=beta');
  const screen = await render(App, { props: { atlas } });
  expect(atlas.catalogue.sites.has('delta')).toBe(false);
  const relation = screen.getByText('the same spot as Delta');
  await expect.element(relation).toBeVisible();
  act(() => atlas.read('morning'));
  await expect.element(relation).toBeVisible();
});

test('the evidence table has a row for every site and opens the words behind a cell', async () => {
  const { atlas, screen } = await setup('?view=matrix');
  const table = screen.getByRole('table', { name: 'Evidence' });
  await expect.element(table).toBeVisible();
  expect(table.element().querySelectorAll('tbody tr')).toHaveLength(whole.dataset.sites.length);
  const cell = table.getByRole('button', {
    name: /^Markaz Abbas, Group: .*contested, Denied by: Pakistan’s account$/,
  });
  await cell.click();
  expect(atlas.site).toBe('markaz-abbas');
  expect(whole.statements.get(atlas.proof!)).toMatchObject({ subject: 'markaz-abbas', property: 'group' });
  await table.getByRole('button', { name: 'Group', exact: true }).click();
  await expect
    .element(table.getByRole('columnheader', { name: 'Group' }))
    .toHaveAttribute('aria-sort', 'descending');
});
