import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset, Site } from '../../../geo/model/schema.ts';
import { placeOf } from '../../../geo/model/subject.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { visible } from '../../../src/data/catalogue/lens.ts';
import { markOf } from '../../../src/data/catalogue/marks.ts';
import { denialsOf } from '../../../src/data/evidence/denials.ts';
import { siteLists } from '../../../src/data/evidence/lists.ts';
import { matrix } from '../../../src/data/evidence/matrix.ts';
import { toldPlacesOf } from '../../../src/data/evidence/of-places.ts';
import { findingsOf, ownFindings } from '../../../src/data/evidence/site-findings.ts';
import { siteRows } from '../../../src/data/export/table.ts';
import { columns } from '../../../src/data/filter/facets.ts';
import { SiteIndex } from '../../../src/data/filter/filter.ts';
import { entries } from '../../../src/data/search/entries.ts';
import { searcher } from '../../../src/data/search/search.ts';
import { disputed, disputedCatalogue as c } from '../../fixtures/disputed.ts';
import { woven } from '../../fixtures/random.ts';
import { says, small } from '../../fixtures/small.ts';

const site = (id: string) => c.sites.get(id)!;

test('a site has the places of which something is stated, whichever source puts it there', () => {
  expect(toldPlacesOf(c, site('beta'))).toEqual(['mid']);
  expect(toldPlacesOf(c, site('gamma'))).toEqual(['mid']);
  expect(toldPlacesOf(c, site('delta'))).toEqual([]);
  const moved = catalogue({
    ...disputed,
    statements: [...disputed.statements, says('weekly', 'alpha', 'place', 'delta')],
  });
  expect(toldPlacesOf(moved, site('alpha'))).toEqual(['delta']);
});

test('what is stated of a town is its own finding, and contradicts nothing that is stated of a site', () => {
  expect(findingsOf(c, 'place:mid').map(({ property }) => property)).toEqual(['denied', 'killed']);
  const killed = ownFindings(c, site('beta')).find(({ property }) => property === 'killed')!;
  expect(killed).toMatchObject({ status: 'several', values: [{ value: { min: 3, max: 3 } }] });
});

/** Everything that the page counts, filters by, draws, lists, exports and finds for the sites of a dataset. */
function counted(dataset: Dataset) {
  const all = catalogue(dataset);
  const index = new SiteIndex(all);
  const ofSite = (one: Site) => [one.id, ownFindings(all, one), markOf(all, one)];
  return {
    columns: Object.keys(columns).map((key) => [...index.column(key as keyof typeof columns)].sort()),
    matrix: matrix(all, dataset.sites),
    sites: dataset.sites.map(ofSite),
    lists: dataset.events.flatMap(({ id }) => siteLists(all, id)),
    rows: siteRows(dataset),
    searched: entries(all).filter(({ kind }) => kind === 'site'),
    seen: visible(dataset, 'pakistan', null).sites.map(({ id }) => id),
  };
}

test('no statement about a place is ever counted as a site’s own', () => {
  let cases = 0;
  fc.assert(
    fc.property(woven, (made) => {
      // Drop denials from statements about places: they apply to claims about sites, whatever their own subject is.
      const statements = made.statements.map(({ denies, ...s }) =>
        placeOf(s.subject) === null && denies ? { ...s, denies } : s,
      ) as Dataset['statements'];
      const dataset = { ...made, statements };
      const without = dataset.statements.filter(({ subject }) => placeOf(subject) === null);
      cases += Number(without.length < dataset.statements.length);
      expect(counted(dataset)).toEqual(counted({ ...dataset, statements: without }));
    }),
    { numRuns: 60 },
  );
  expect(cases).toBeGreaterThan(20);
});

test('a denial that is about a place is found at its sites alone', () => {
  const killed = (id: string) => c.about(id).find((s) => s.property === 'killed')!;
  expect(denialsOf(c, killed('beta')).map(({ id }) => id)).toEqual(['none-hurt-in-mid']);
  expect(denialsOf(c, { ...killed('beta'), subject: 'delta' }).map(({ id }) => id)).toEqual([
    'nothing-at-delta',
  ]);
});

test('words about a town are found, and lead to the town’s statement, not to a site', () => {
  const told = catalogue({
    ...small,
    statements: [{ ...says('weekly', 'place:mid', 'hit', { text: 'a well' }), id: 'well' }],
  });
  const hits = searcher(told)('some words that say it').flatMap(({ hits: some }) => some);
  expect(hits.map(({ kind, id }) => [kind, id])).toEqual([['words', 'well']]);
  expect(told.statements.get('well')!.subject).toBe('place:mid');
});
