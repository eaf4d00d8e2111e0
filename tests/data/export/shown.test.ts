import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset, Site } from '../../../geo/model/schema.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { fileNames, files } from '../../../src/data/export/files.ts';
import { shown } from '../../../src/data/export/shown.ts';
import { Matching, SiteIndex } from '../../../src/data/filter/filter.ts';
import { statusColumn } from '../../../src/data/filter/status-column.ts';
import { asDataset } from '../../../src/data/read/own.ts';
import { parseUntrusted } from '../../../src/data/read/untrusted.ts';
import { visible, type Lens } from '../../../src/data/catalogue/lens.ts';
import { daysOf } from '../../../geo/model/when.ts';
import { disputed } from '../../fixtures/disputed.ts';
import { filtersOn, woven } from '../../fixtures/random.ts';
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
    const about = [...new Set(dataset.statements.map(({ subject }) => subject))].sort();
    expect(about.filter((subject) => !subject.startsWith('place:'))).toEqual(['sarjal', 'strikes']);
    // Ids of every place at which a document puts the site Sarjal, if something is stated of the place.
    const told = new Set<string>(whole.statements.map(({ subject }) => subject));
    const places = ['narowal-district', 'shakargarh', 'sialkot', 'tehra-kalan'].map((id) => `place:${id}`);
    expect(about.filter((subject) => subject.startsWith('place:'))).toEqual(
      places.filter((one) => told.has(one)),
    );
    expect(about).toContain('place:shakargarh');
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

describe('passes the checks with which the page opens a stranger’s file', () => {
  const sides: readonly Lens[] = ['all', 'india', 'pakistan', 'third-party', 'compare'];
  const days = fc.option(
    fc.constantFrom('2025-04-30', '2025-05-06', '2025-05-07', '2025-05-09', '2025-09-01'),
  );
  /** Dataset as downloaded from the page under a lens (filter of statements) and other filters, read back. */
  const takenAway = (dataset: Dataset, side: Lens, known: string | null) => {
    const all = catalogue(dataset);
    const seen = catalogue(visible(dataset, side, known));
    return filtersOn(seen).map((filters) => {
      const { sites } = new Matching(new SiteIndex(seen, {}, statusColumn), filters);
      const text = files['dataset.json'].write(shown(seen, sites, all));
      return { seen, sites, again: () => parseUntrusted(text) };
    });
  };
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

  test('with nothing chosen, of the site’s own data', () => {
    expect(parseUntrusted(files['dataset.json'].write(shown(c, whole.sites))).sites).toEqual(whole.sites);
  });

  test('under any lens and filters', () => {
    const own = fc.tuple(fc.constant(whole), fc.constantFrom(...sides), days);
    const made = fc.tuple(woven, fc.constantFrom(...sides), days);
    fc.assert(
      fc.property(
        fc.oneof(own, made).chain(([dataset, side, known]) => takenAway(dataset, side, known)),
        ({ seen, sites, again }) => {
          const read = again();
          expect(ids(read.sites).slice(0, sites.length)).toEqual(ids([...sites]));
          for (const { subject } of read.statements) expect(seen.about(subject).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('with what was measured beside its reports, and the lines that was measured to', () => {
    const sarjal = whole.sites.filter(({ id }) => id === 'sarjal');
    const read = parseUntrusted(files['dataset.json'].write(shown(c, sarjal)));
    expect(read.measures.map(({ place, to }) => [place, to])).toEqual([
      ['tehra-kalan', 'international-border'],
    ]);
    expect(ids(read.places)).toContain('international-border');
  });

  test('with what is stated of its place, and what denies what is stated of it, wherever that stands', () => {
    const all = catalogue(disputed);
    const statements = (site: string) =>
      ids(parseUntrusted(files['dataset.json'].write(shown(all, [all.sites.get(site)!]))).statements);
    expect(statements('beta')).toEqual(expect.arrayContaining(['mid-killed', 'no-camps']));
    expect(statements('alpha')).not.toContain('mid-killed');
    expect(statements('gamma')).toContain('not-red');
    expect(statements('delta')).toContain('nothing-at-delta');
    expect(statements('delta')).not.toContain('deltatown-hit');
  });

  test('with an identification of a site that is shown, and no other', () => {
    const all = catalogue(disputed);
    const names = (site: string) =>
      parseUntrusted(files['dataset.json'].write(shown(all, [all.sites.get(site)!]))).identifications;
    expect(names('beta')).toEqual(disputed.identifications);
    expect(names('alpha')).toEqual([]);
  });

  test('with a match only where both sites are shown', () => {
    const pair = whole.sites.filter(({ id }) => id === 'gulpur' || id === 'raheel-shahid');
    const gulpur = whole.sites.filter(({ id }) => id === 'gulpur');
    expect(gulpur[0]!.matches).toHaveLength(1);
    const read = (sites: readonly Site[]) =>
      parseUntrusted(files['dataset.json'].write(shown(c, sites))).sites;
    expect(read(pair)).toEqual(pair);
    expect(read(gulpur)).toEqual([{ ...gulpur[0], matches: undefined }]);
  });
});
