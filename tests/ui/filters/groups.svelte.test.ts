import { expect, test } from 'vitest';
import { sitesOf } from '../../counts.ts';
import { setup, text, whole } from '../setup.ts';

const { dataset } = whole;
const ofGroup = (group: string) => sitesOf(dataset, group);

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
    .element(box(screen, group.name.en!))
    .toHaveAccessibleName(`${group.name.en} (${expected.length})`);
  await box(screen, group.name.en!).click();
  await expect.poll(() => listed(screen)).toEqual(expected);
  await expect
    .element(screen.getByText(/^\d+ of \d+ sites$/))
    .toHaveTextContent(`${expected.length} of ${dataset.sites.length} sites`);
});

test('two groups show the sites of either, in the order of the list', async () => {
  const { screen } = await setup();
  const before = listed(screen);
  await box(screen, 'Jaish-e-Mohammed').click();
  await box(screen, 'The Resistance Front').click();
  const either = new Set([...ofGroup('jem'), ...ofGroup('trf')]);
  await expect.poll(() => listed(screen)).toEqual(before.filter((name) => either.has(name)));
});

test('taking the choice back shows every site', async () => {
  const { screen } = await setup('?group=let');
  await box(screen, 'Lashkar-e-Taiba').click();
  await expect.poll(() => listed(screen)).toHaveLength(dataset.sites.length);
});

test('choices that match nothing say so, and offer every site', async () => {
  const { screen } = await setup('?event=trf-claim');
  await expect.poll(() => listed(screen)).toEqual([]);
  await screen.getByRole('button', { name: 'Show every site' }).first().click();
  await expect.poll(() => listed(screen)).toHaveLength(dataset.sites.length);
});
