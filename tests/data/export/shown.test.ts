import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/data/catalogue.ts';
import { fileNames, files } from '../../../src/data/export/files.ts';
import { shown } from '../../../src/data/export/shown.ts';
import { asDataset } from '../../../src/data/load.ts';
import { visible } from '../../../src/data/visible.ts';
import { daysOf } from '../../../src/data/when.ts';
import { whole } from './whole.ts';

const c = catalogue(whole);
const pakistan = catalogue(visible(whole, 'pakistan', null));

test('with nothing chosen, all that is stated is taken away', () => {
  expect(shown(c, whole.sites)).toMatchObject({
    sites: whole.sites,
    statements: whole.statements,
    sources: whole.sources,
  });
});

test('what is shown holds no statement of another lens, in any file', () => {
  const dataset = shown(pakistan, pakistan.dataset.sites);
  expect(dataset.statements.length).toBeGreaterThan(100);
  expect(new Set(dataset.statements.map(({ account }) => account))).toEqual(new Set(['pakistan']));
  const hidden = whole.sources.filter(({ id }) => !pakistan.sources.has(id)).map(({ id }) => id);
  expect(hidden.length).toBeGreaterThan(50);
  for (const name of fileNames) {
    const text = files[name].write(dataset);
    expect([name, hidden.filter((id) => text.includes(`"${id}"`) || text.includes(`{${id},`))]).toEqual([
      name,
      [],
    ]);
  }
});

test('nothing published after the known day is taken away', () => {
  const early = catalogue(visible(whole, 'all', '2025-05-06'));
  for (const { published } of shown(early, early.dataset.sites).sources)
    expect(daysOf(published.when)[1] <= '2025-05-06').toBe(true);
});

describe('a few sites', () => {
  const found = whole.sites.filter(({ id }) => id === 'sarjal');
  const dataset = shown(c, found);

  test('are taken away with what is stated of them and of the events they are part of', () => {
    expect(new Set(dataset.statements.map(({ subject }) => subject))).toEqual(new Set(['sarjal', 'strikes']));
    expect(dataset.sites).toEqual(found);
  });

  test('with the sources and the places of that, and no other', () => {
    const sources = new Set(dataset.statements.map(({ source }) => source));
    expect(dataset.sources.map(({ id }) => id).sort()).toEqual([...sources].sort());
    const places = dataset.places.map(({ id }) => id);
    expect(places).toContain('tehra-kalan');
    expect(places).not.toContain('pahalgam');
    for (const { within } of dataset.places) if (within) expect(places).toContain(within);
  });

  test('make a dataset that holds together', () => {
    expect(asDataset(JSON.parse(files['dataset.json'].write(dataset)), 'it').sites).toHaveLength(1);
  });
});
