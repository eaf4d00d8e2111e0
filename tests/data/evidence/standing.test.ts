import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset, Statement } from '../../../geo/model/schema.ts';
import { make, readFiles } from '../../../geo/dataset.ts';
import { readWorld } from '../../../geo/authored/world.ts';
import { catalogue, type Catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { visible } from '../../../src/data/catalogue/lens.ts';
import { finding } from '../../../src/data/evidence/findings.ts';
import { standingOf } from '../../../src/data/evidence/standing.ts';
import { wholeStanding } from '../../../src/data/evidence/whole-standing.ts';
import { standingText } from '../../../src/i18n/standing-words.ts';
import { oneGovernment } from '../../fixtures/one-government.ts';
import { says, small } from '../../fixtures/small.ts';

const root = new URL('../../..', import.meta.url).pathname;
let data: Dataset;
let c: Catalogue;
beforeAll(() => {
  data = make(readFiles(root), '0', readWorld(root)).dataset as Dataset;
  c = catalogue(data);
});

const claims = () => {
  const byKey = new Map<string, Statement[]>();
  for (const s of data.statements) {
    const key = JSON.stringify([s.subject, s.property, s.value]);
    byKey.set(key, [...(byKey.get(key) ?? []), s]);
  }
  return [...byKey.values()];
};

/**
 * Sides and institutions that state a value, computed in another way than by the tested code: set algebra over three
 * tables, without the catalogue.
 */
function bySets(statements: readonly Statement[]) {
  const rows = statements.map((s) => {
    const origin = data.origins.find(({ id }) => id === s.origin)!;
    const institution = data.institutions.find(({ id }) => id === origin.institution)!;
    const party = ['india', 'pakistan', 'group'].includes(s.account) && institution.kind !== 'people';
    return { s, origin, institution, side: institution.side ?? (party ? s.account : null) };
  });
  const outside = rows.filter(
    ({ side, origin, institution }) =>
      side === null && origin.certainty === 'stated' && institution.kind !== 'unknown',
  );
  const sides = ['india', 'pakistan', 'group'].filter((one) => rows.some(({ side }) => side === one));
  const ofSide = (one: string) =>
    new Set(
      rows
        .filter(({ side, institution }) => side === one && institution.side === one)
        .map((r) => r.institution.id),
    ).size || 1;
  const others = new Set(outside.map(({ institution }) => institution.id)).size;
  const institutions = sides.reduce((sum, side) => sum + ofSide(side), others) || 1;
  const seen = outside.some(({ origin }) => origin.observed);
  return { sides, others, institutions, agree: institutions >= 2 && (sides.length >= 2 || seen) };
}

test('a second way finds the same standing for every value of the dataset', () => {
  const all = claims();
  expect(all.length).toBeGreaterThan(800);
  for (const statements of all) {
    const { sides, others, institutions, agree } = standingOf(c, statements);
    expect([statements[0]!.id, { sides, others: others.length, institutions, agree }]).toEqual([
      statements[0]!.id,
      bySets(statements),
    ]);
  }
  // Require many cases of either answer, so that no constant answer passes.
  expect(all.filter((some) => bySets(some).agree).length).toBeGreaterThan(10);
  expect(all.filter((some) => bySets(some).sides.length === 1).length).toBeGreaterThan(300);
});

describe('what one government states is nobody else’s, however many origins repeat it', () => {
  const cases = oneGovernment.flatMap(([side, some]) => some.map((claim) => [side, ...claim] as const));

  // The others are told of towns now, have one origin left, or a reporter states them too.
  test('28 of the 39 claims that an independent reading found are still of one government', () =>
    expect(cases).toHaveLength(28));

  test.each(cases)('%s: %s %s %j', (side, subject, property, value) => {
    // Collect all values that contain the number: if a count says which things it counts, one claim of the reader is
    // several values.
    const found = finding(c, c.about(subject), property as Statement['property']).values.filter((claim) =>
      typeof value === 'string'
        ? claim.value === value
        : expect.objectContaining(value).asymmetricMatch(claim.value),
    );
    expect(
      new Set(found.flatMap(({ statements }) => statements).map(({ origin }) => origin)).size,
    ).toBeGreaterThan(1);
    for (const { standing } of found)
      expect(standing).toMatchObject({
        sides: side ? [side] : [],
        others: side ? [] : [{ name: { en: 'US government' }, newsroom: false }],
        institutions: 1,
        agree: false,
      });
    const words = {
      india: /^stated by India’s side only\b/,
      pakistan: /^stated by Pakistan’s side only\b/,
      none: /^US government\b/,
    };
    for (const { standing } of found)
      expect(standingText(c, standing, 'en')).toMatch(words[(side ?? 'none') as keyof typeof words]);
  });
});

test('no value of one side is said to be stated by both sides, or agreed, in any language', () => {
  const wrong = [/independen|agree|both/i, /स्वतंत्र|सहमत|दोनों/, /آزاد|متفق|دونوں/];
  for (const statements of claims()) {
    const standing = standingOf(c, statements);
    if (new Set(bySets(statements).sides).size > 1) continue;
    for (const lang of ['en', 'hi', 'ur'] as const)
      for (const word of wrong) expect(standingText(c, standing, lang)).not.toMatch(word);
  }
});

describe('who states a value, in an invented dataset', () => {
  const names = (en: string) => ({ en, hi: en, ur: en });
  const institution = (id: string, kind: string, side?: string) => ({
    id,
    name: names(id),
    kind,
    ...(side && { side }),
  });
  const origin = (id: string, of: string, more = {}) => ({
    id,
    name: names(id),
    institution: of,
    certainty: 'stated',
    ...more,
  });
  const made = catalogue({
    ...small,
    institutions: [
      institution('delhi', 'government', 'india'),
      institution('islamabad', 'government', 'pakistan'),
      institution('state-radio', 'broadcaster', 'pakistan'),
      institution('gazette', 'newspaper'),
      institution('courier', 'newspaper'),
      institution('satellites', 'company'),
      institution('neighbours', 'people'),
    ] as Dataset['institutions'],
    origins: [
      origin('ministry', 'delhi'),
      origin('army', 'delhi'),
      origin('leak', 'delhi', { certainty: 'inferred' }),
      origin('office', 'islamabad'),
      origin('radio', 'state-radio'),
      origin('reporters', 'gazette'),
      origin('courier', 'courier'),
      origin('copy', 'courier', { certainty: 'inferred' }),
      origin('images', 'satellites', { observed: true }),
      origin('doors', 'neighbours'),
      { id: 'loner', name: names('loner'), certainty: 'stated' },
    ] as Dataset['origins'],
  });
  const by = (from: string, account: Statement['account'] = 'reporter', source = 'morning'): Statement => ({
    ...says(source, 'beta', 'group', 'red'),
    origin: from,
    account,
  });
  test.each<[string, Statement[], string, boolean]>([
    ['two offices of one government', [by('ministry'), by('army')], 'stated by India’s side only', false],
    ['a list taken to be a government’s', [by('leak')], 'stated by India’s side only', false],
    ['a government and its radio', [by('office'), by('radio')], 'stated by Pakistan’s side only', false],
    ['both governments', [by('ministry'), by('office')], 'both sides', true],
    [
      'officials of both in one newspaper',
      [by('reporters', 'india'), by('reporters', 'pakistan')],
      'both sides',
      true,
    ],
    [
      'an official in a newspaper, and his ministry',
      [by('reporters', 'india'), by('ministry')],
      'stated by India’s side only',
      false,
    ],
    ['a newspaper', [by('reporters')], 'one newsroom', false],
    ['two newspapers', [by('reporters'), by('courier')], '2 newsrooms', false],
    ['a newspaper that repeats', [by('copy')], 'source not named', false],
    [
      'a government, and a newspaper that repeats',
      [by('ministry'), by('copy')],
      'stated by India’s side only',
      false,
    ],
    ['a government and a newspaper', [by('ministry'), by('reporters')], 'India, one newsroom', false],
    ['who saw it, alone', [by('images')], 'satellites', false],
    ['a government, and who saw it', [by('ministry'), by('images')], 'India, satellites', true],
    [
      'a government’s reading of images',
      [by('images', 'india'), by('ministry')],
      'stated by India’s side only',
      false,
    ],
    [
      'people of a country, and its government',
      [by('doors', 'pakistan'), by('office')],
      'Pakistan, neighbours',
      false,
    ],
    ['an origin without an institution', [by('loner')], 'loner', false],
    [
      'a side of an origin without an institution',
      [by('loner', 'india')],
      'stated by India’s side only',
      false,
    ],
  ])('%s', (_, statements, words, agree) => {
    const standing = standingOf(made, statements);
    expect([standingText(made, standing, 'en'), standing.agree]).toEqual([words, agree]);
  });

  test('publishers that repeat it are counted, and who denies it is named', () => {
    const standing = standingOf(made, [by('ministry'), by('ministry', 'india', 'weekly')], ['pakistan']);
    expect(standing).toMatchObject({ institutions: 1, publishers: 2 });
    expect(standingText(made, standing, 'en')).toBe(
      'stated by India’s side only; Pakistan denies · 2 publishers',
    );
    expect(standingText(made, standing, 'hi')).toContain('पाकिस्तान का इनकार');
    expect(standingText(made, standing, 'ur')).toContain('\u2068پاکستان\u2069 کی تردید');
  });

  test('different values of two sides that can both be so are not agreed', () => {
    const three = { ...by('ministry'), property: 'killed', value: { min: 3, max: 3 } } as Statement;
    const about = { ...by('office'), property: 'killed', value: { min: 2, max: 4 } } as Statement;
    expect(finding(made, [three, about], 'killed').status).toBe('several');
    expect(finding(made, [three, { ...about, value: three.value } as Statement], 'killed').status).toBe(
      'agree',
    );
  });

  test.each([
    ['one-side', [by('ministry'), by('army')]],
    ['single', [by('reporters')]],
    ['several', [by('reporters'), by('ministry')]],
    ['agree', [by('office'), by('ministry')]],
  ] as const)('the status “%s”', (status, statements) => {
    expect(finding(made, statements, 'group').status).toBe(status);
  });
});

test('a claim that its group denies says so', () => {
  const denied = finding(c, c.about('pahalgam-attack'), 'claimedBy').values.find(
    ({ value }) => value === 'trf',
  )!;
  expect(standingText(c, denied.standing, 'en')).toContain('; Pakistan denies, a group denies');
});

test('a lens does not hide that another side denies a value', () => {
  const value = (of: Catalogue) =>
    finding(of, of.about('markaz-taiba'), 'group').values.find((claim) => claim.value === 'let')!;
  expect(value(c).standing.denied).toEqual(['pakistan']);
  const narrowed = value(catalogue(visible(data, 'india', null)));
  expect(wholeStanding(c, narrowed, null).denied).toEqual(['pakistan']);
});

test('a lens does not make what others state too one side’s alone', () => {
  const value = (of: Catalogue) =>
    finding(of, of.about('markaz-taiba'), 'place').values.find((claim) => claim.value === 'muridke')!;
  const narrowed = value(catalogue(visible(data, 'india', null)));
  expect(narrowed.standing.sides).toEqual(['india']);
  expect(wholeStanding(c, narrowed, null)).toEqual(value(c).standing);
  expect(value(c).standing.sides).toEqual(expect.arrayContaining(['india', 'pakistan']));
  // Count only statements that were published by this day.
  const day = '2025-05-07';
  expect(wholeStanding(c, narrowed, day)).toEqual(value(catalogue(visible(data, 'all', day))).standing);
  expect(wholeStanding(c, narrowed, day)).not.toEqual(value(c).standing);
});
