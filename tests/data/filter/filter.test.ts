import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset, Site, Statement } from '../../../geo/model/schema.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { facetKeys, facets, unstated, type FacetKey } from '../../../src/data/filter/facets.ts';
import {
  active,
  Matching,
  SiteIndex,
  unfiltered,
  without,
  type Filters,
} from '../../../src/data/filter/filter.ts';
import { ownFindings } from '../../../src/data/evidence/site-findings.ts';
import { statusColumn } from '../../../src/data/filter/status-column.ts';
import { datasets, filtersOn } from '../../fixtures/random.ts';
import { small, smallCatalogue } from '../../fixtures/small.ts';

/** Day on which a time begins and ends as written; empty if these are two days. */
function writtenDay(when: string): string[] {
  const [from, to] = when.split('/') as [string, string?];
  if (!to) return [from.slice(0, 10)];
  const next = new Date(Date.parse(from.slice(0, 10)) + 86_400_000).toJSON().slice(0, 10);
  return to.slice(0, 10) === next ? [from.slice(0, 10)] : [];
}

/** Filter options of a site, read from its statements one by one without an index, as an independent truth. */
function naive(d: Dataset, site: Site): Record<FacetKey | 'event day' | 'publication day', string[]> {
  const values = (about: Statement[], property: string) =>
    about.filter((s) => s.property === property).map((s) => s.value as string);
  const own = d.statements.filter((s) => s.subject === site.id);
  const events = values(own, 'event');
  const ofEvents = d.statements.filter((s) => events.includes(s.subject));
  const inside = (id: string): string[] => {
    const { within } = d.places.find((place) => place.id === id)!;
    return within ? [id, ...inside(within)] : [id];
  };
  const claims = site.kind === 'attack' ? values(ofEvents, 'claimedBy') : [];
  const dated = [...own, ...ofEvents];
  return {
    group: [...values(own, 'group'), ...claims].filter((id) => id !== 'none'),
    account: own.map((s) => s.account),
    status: ownFindings(catalogue(d), site).map((f) => f.status),
    territory: values(own, 'territory').flatMap(inside),
    event: events,
    cites: own.map((s) => s.source),
    'event day': [...values(dated, 'date'), ...values(dated, 'time')].flatMap(writtenDay),
    'publication day': own.flatMap((s) =>
      writtenDay(d.sources.find((source) => source.id === s.source)!.published.when),
    ),
  };
}

function passes(d: Dataset, site: Site, filters: Filters): boolean {
  const has = naive(d, site);
  const { from, to, dates } = filters;
  if (dates === 'unstated' && has['event day'].length > 0) return false;
  const days = dates === 'publication' ? has['publication day'] : has['event day'];
  if ((from || to) && !days.some((day) => (!from || from <= day) && (!to || day <= to))) return false;
  return facetKeys.every(
    (key) =>
      filters[key].length === 0 ||
      filters[key].some((option) =>
        option === unstated && key !== 'status' ? has[key].length === 0 : has[key].includes(option),
      ),
  );
}

const cases = datasets.chain((d) => {
  const c = catalogue(d);
  return filtersOn(c).map((filters) => ({ d, c, filters }));
});
const found = (index: SiteIndex, filters: Filters) => new Matching(index, filters).sites.map(({ id }) => id);

test('or within a facet, and across facets: as when every site is asked by itself', () => {
  fc.assert(
    fc.property(cases, ({ d, c, filters }) => {
      const expected = d.sites.filter((site) => passes(d, site, filters)).map(({ id }) => id);
      expect(found(new SiteIndex(c, {}, statusColumn), filters)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('a count is what choosing the option gives, the other filters standing', () => {
  fc.assert(
    fc.property(cases, ({ c, filters }) => {
      const index = new SiteIndex(c, {}, statusColumn);
      const matching = new Matching(index, filters);
      for (const key of facetKeys)
        for (const option of facets[key].options(c))
          expect(matching.count(key, option)).toBe(found(index, { ...filters, [key]: [option] }).length);
    }),
  );
});

test('the relaxation is the one filter whose removal gives most, and nothing where none gives more', () => {
  fc.assert(
    fc.property(cases, ({ c, filters }) => {
      const index = new SiteIndex(c, {}, statusColumn);
      const { relaxation, sites } = new Matching(index, filters);
      const gains = active(filters).map((key) => found(index, without(filters, key)).length);
      const most = Math.max(0, ...gains);
      if (most <= sites.length) expect(relaxation).toBe(null);
      else {
        expect(relaxation!.count).toBe(most);
        expect(found(index, without(filters, relaxation!.key))).toHaveLength(most);
      }
    }),
  );
});

test('without any filter every site is found, and none is active', () => {
  expect(found(new SiteIndex(smallCatalogue, {}, statusColumn), unfiltered)).toEqual(
    small.sites.map(({ id }) => id),
  );
  expect(active(unfiltered)).toEqual([]);
});

test.for<[filters: Partial<Filters>, expected: string[]]>([
  [{ group: ['red'] }, ['beta', 'gamma']],
  [{ group: ['red', unstated] }, ['beta', 'delta', 'gamma']],
  [{ group: ['red'], cites: ['weekly'] }, ['beta', 'gamma']],
  [{ cites: ['evening'] }, ['beta']],
  [{ event: ['attack'] }, ['alpha']],
  [{ event: ['night'], group: ['green'] }, []],
  [{ account: ['india'] }, []],
  [{ territory: [unstated] }, ['alpha', 'beta', 'delta', 'gamma']],
  [{ status: ['contested'] }, ['gamma']],
  [{ status: ['agree'] }, []],
  [{ status: ['several'] }, ['beta']],
  [{ dates: 'unstated' }, ['alpha', 'beta', 'delta', 'gamma']],
  [{ dates: 'publication', from: '2025-05-08', to: '2025-05-08' }, ['alpha', 'beta', 'delta', 'gamma']],
  [{ dates: 'publication', to: '2025-05-07' }, []],
])('%j finds what is known by heart', ([filters, expected]) => {
  expect(found(new SiteIndex(smallCatalogue, {}, statusColumn), { ...unfiltered, ...filters })).toEqual(
    expected,
  );
});

test('a hundred thousand sites are filtered and counted from the index, fast enough for every keystroke', () => {
  const sites = Array.from({ length: 100_000 }, (_, i) => ({ ...small.sites[i % 4]!, id: `site-${i}` }));
  const statements = sites.flatMap(({ id }, i) =>
    small.statements
      .filter((s) => s.subject === small.sites[i % 4]!.id)
      .map((s) => ({
        ...s,
        subject: id,
      })),
  );
  const index = new SiteIndex(catalogue({ ...small, sites, statements }));
  const filters = { ...unfiltered, group: ['red'], cites: ['evening'] };
  expect(new Matching(index, filters).sites).toHaveLength(25_000);
  const before = performance.now();
  const matching = new Matching(index, filters);
  for (const option of facets.cites.options(smallCatalogue)) matching.count('cites', option);
  expect(matching.count('cites', 'weekly')).toBe(50_000);
  expect(performance.now() - before).toBeLessThan(50);
});
