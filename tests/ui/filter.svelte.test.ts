import { expect, test } from 'vitest';
import { setup, text, whole } from './setup.ts';

const { dataset } = whole;
/** Counted afresh from the statements: tied to a group, or the place of an attack the group claimed. */
function ofGroup(group: string): string[] {
  const says = (subject: string, property: string, value: unknown) =>
    dataset.statements.some((s) => s.subject === subject && s.property === property && s.value === value);
  return dataset.sites
    .filter(
      ({ id, kind }) =>
        says(id, 'group', group) ||
        (kind === 'attack' &&
          dataset.events.some((e) => says(id, 'event', e.id) && says(e.id, 'claimedBy', group))),
    )
    .map((site) => site.name.en);
}

type Screen = Awaited<ReturnType<typeof setup>>['screen'];
const listed = (screen: Screen) =>
  screen
    .getByRole('list', { name: 'Sites' })
    .getByRole('listitem')
    .elements()
    .map((item) => text(item.querySelector('.name')));
const box = (screen: Screen, name: string) => screen.getByRole('checkbox', { name: new RegExp(`^${name}`) });

test.for(dataset.groups)('$name.en is counted, and choosing it leaves exactly its sites', async (group) => {
  const { screen } = await setup();
  const expected = ofGroup(group.id);
  await expect
    .element(box(screen, group.name.en))
    .toHaveAccessibleName(`${group.name.en} (${expected.length})`);
  await box(screen, group.name.en).click();
  expect(listed(screen)).toEqual(expected);
  await expect
    .element(screen.getByText(/^\d+ of \d+ sites$/))
    .toHaveTextContent(`${expected.length} of ${dataset.sites.length} sites`);
});

test('the known counts of the two articles', async () => {
  await setup();
  expect(['jem', 'let', 'hm', 'trf'].map((id) => ofGroup(id).length)).toEqual([4, 3, 0, 1]);
});

test('two groups show the sites of either, in the order of the list', async () => {
  const { screen } = await setup();
  const before = listed(screen);
  await box(screen, 'Jaish-e-Mohammed').click();
  await box(screen, 'The Resistance Front').click();
  const either = new Set([...ofGroup('jem'), ...ofGroup('trf')]);
  expect(listed(screen)).toEqual(before.filter((name) => either.has(name)));
});

test('taking the choice back shows every site', async () => {
  const { screen } = await setup('?group=let');
  await box(screen, 'Lashkar-e-Taiba').click();
  expect(listed(screen)).toHaveLength(dataset.sites.length);
});

test('a group without a site says that nothing matches, and offers every site', async () => {
  const { screen } = await setup('?group=hm');
  expect(listed(screen)).toEqual([]);
  await screen.getByRole('button', { name: 'Show every site' }).first().click();
  expect(listed(screen)).toHaveLength(dataset.sites.length);
});
