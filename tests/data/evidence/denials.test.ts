import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namedId, rowOf } from '../../../geo/model/properties.ts';
import type { Dataset, Statement } from '../../../geo/model/schema.ts';
import { catalogue, type Catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { denialsOf } from '../../../src/data/evidence/denials.ts';
import { finding } from '../../../src/data/evidence/findings.ts';
import { pack, unpack } from '../../../src/data/packed/packed.ts';
import { disputed, disputedCatalogue as c } from '../../fixtures/disputed.ts';
import { woven } from '../../fixtures/random.ts';

const deniers = (subject: string, property: string, value?: unknown) => {
  const claim = c.about(subject).find((s) => s.property === property && (!value || s.value === value));
  return denialsOf(c, claim!).map(({ id }) => id);
};

test('a denial of the camps of an event stands at the group of each of its sites', () => {
  expect(deniers('beta', 'group')).toEqual(['no-camps']);
  expect(deniers('beta', 'event')).toEqual([]);
  expect(deniers('night', 'group', 'red')).toEqual([]);
});

test('a denial of one value stands at that value alone', () => {
  expect(deniers('gamma', 'group', 'red')).toEqual(['not-red', 'no-camps']);
  expect(deniers('gamma', 'group', 'blue')).toEqual(['no-camps']);
});

test('a denial of a subject stands at all that is stated of it, but not at “none”', () => {
  expect(deniers('delta', 'event')).toEqual(['nothing-at-delta']);
  expect(deniers('delta', 'group', 'none')).toEqual([]);
});

test('a denial of what happened in a town stands at the sites there, not at what is stated of the town', () => {
  expect(deniers('beta', 'killed')).toEqual(['none-hurt-in-mid']);
  expect(deniers('place:mid', 'killed')).toEqual([]);
  expect(deniers('place:delta', 'hit')).toEqual([]);
});

test('a group that denies responsibility denies the claims of it', () => {
  expect(deniers('night', 'claimedBy', 'blue')).toEqual(['blue-denies']);
  expect(deniers('attack', 'claimedBy')).toEqual([]);
});

test('a value is denied as its statements are', () => {
  const [red] = finding(c, c.about('gamma'), 'group').values;
  expect(denialsOf(c, red!).map(({ id }) => id)).toEqual(['not-red', 'no-camps']);
});

/**
 * Denials of a claim, found by trying every pair of statements, as the documentation of the field `denies` has it: an
 * independent truth for the tested code.
 */
function slowly(all: readonly Statement[], dataset: Dataset, claim: Statement): string[] {
  const targetOf = (s: Statement) =>
    s.property === 'deniedBy' && !s.denies
      ? { subject: s.subject, property: 'claimedBy', value: s.value }
      : s.denies;
  if (targetOf(claim) || (rowOf(claim.property).none && claim.value === 'none')) return [];
  const site = dataset.sites.find(({ id }) => id === claim.subject);
  const own = all.filter((s) => s.subject === claim.subject);
  const around = site && [
    ...own.flatMap((s) => (s.property === 'event' ? [s.value] : [])),
    ...[site.place, ...own.flatMap((s) => (s.property === 'place' ? [s.value] : []))].map(
      (place) => `place:${place}`,
    ),
  ];
  return all.flatMap((s) => {
    const target = targetOf(s) as Statement['denies'];
    if (!target) return [];
    const reached = target.sites ? around?.includes(target.subject) : target.subject === claim.subject;
    const said =
      (!target.property || target.property === claim.property) &&
      (!target.value || target.value === namedId(claim));
    return reached && said ? [s.id] : [];
  });
}

test('the same denials are found in any dataset, packed or not, as by trying every pair', () => {
  const target = (dataset: Dataset) => {
    const subjects = [
      ...[...dataset.sites, ...dataset.groups, ...dataset.events].map(({ id }) => id),
      ...dataset.places.map(({ id }) => `place:${id}`),
    ];
    const property = fc.constantFrom('group', 'claimedBy', 'killed', 'event');
    const of = { subject: fc.constantFrom(...subjects), sites: fc.constant(true as const), property };
    return fc.oneof(
      fc.record(of, { requiredKeys: ['subject'] }),
      fc.record(
        {
          ...of,
          property: fc.constantFrom('group', 'claimedBy'),
          value: fc.constantFrom('red', 'blue'),
        },
        { requiredKeys: ['subject', 'property', 'value'] },
      ),
    );
  };
  const cases = woven.chain((dataset) =>
    fc.array(fc.option(target(dataset), { nil: undefined, freq: 2 })).map((denies) => ({
      ...dataset,
      statements: dataset.statements.map(
        (s, i) => (denies[i] ? { ...s, denies: denies[i] } : s) as Statement,
      ),
    })),
  );
  const found = (all: Catalogue, s: Statement) => denialsOf(all, s).map(({ id }) => id);
  fc.assert(
    fc.property(cases, (dataset) => {
      const all = catalogue(dataset);
      const packed = unpack(pack(dataset));
      for (const s of dataset.statements) {
        const expected = slowly(dataset.statements, dataset, s).sort();
        expect(found(all, s).sort()).toEqual(expected);
        expect(found(packed, s).sort()).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
});

test('denials are found in proportion to the statements', () => {
  const many = (n: number) => {
    const [claim, denial] = ['mosque-hit', 'no-camps'].map((id) =>
      disputed.statements.find((s) => s.id === id)!,
    );
    const statements = Array.from({ length: n }, (_, i) => [
      { ...claim, id: `c${i}`, value: { text: `hit ${i}` } } as Statement,
      {
        ...denial,
        id: `d${i}`,
        subject: 'beta',
        denies: { subject: 'beta', property: 'group', value: `g${i}` },
      } as Statement,
    ]).flat();
    return catalogue({ ...disputed, statements });
  };
  const steps = (n: number) => {
    const all = many(n);
    let read = 0;
    const counting: Catalogue = {
      ...all,
      about: (subject) => {
        read += all.about(subject).length;
        return all.about(subject);
      },
      against: (subject) => {
        read += all.against(subject).length;
        return all.against(subject);
      },
    };
    for (const s of all.about('beta')) denialsOf(counting, s);
    return read;
  };
  expect(steps(400)).toBeLessThanOrEqual(4 * steps(100));
});
