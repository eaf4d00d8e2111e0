import { beforeAll, expect, test } from 'vitest';
import type { Property } from '../../../geo/model/properties.ts';
import type { Dataset, Statement } from '../../../geo/model/schema.ts';
import { make, readFiles } from '../../../geo/dataset.ts';
import { readWorld } from '../../../geo/authored/world.ts';
import { catalogue, type Catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { contradictions, contradicts } from '../../../src/data/evidence/contradictions.ts';
import { finding } from '../../../src/data/evidence/findings.ts';
import { difference, siteLists } from '../../../src/data/evidence/lists.ts';
import { listRows, rows, sequences } from '../../fixtures/contradictions.ts';
import { says, smallCatalogue } from '../../fixtures/small.ts';

const root = new URL('../../..', import.meta.url).pathname;
let c: Catalogue;
beforeAll(() => {
  c = catalogue(make(readFiles(root), '0', readWorld(root)).dataset as Dataset);
});

const fits = (s: Statement, pattern: unknown) =>
  pattern instanceof RegExp
    ? pattern.test(String(s.value))
    : expect.objectContaining(s).asymmetricMatch({ ...s, value: pattern });
const stating = (subject: string, property: string, pattern: unknown) =>
  c.about(subject).filter((s) => s.property === property && fits(s, pattern));

test.each(rows)('found: %s', (_, subject, property, a, b) => {
  const [one, other] = typeof property === 'string' ? [property, property] : property;
  const first = stating(subject, one, a);
  const second = stating(subject, other, b);
  expect(first.length, 'somebody states the first').toBeGreaterThan(0);
  expect(second.length, 'somebody states the second').toBeGreaterThan(0);
  const opposed = first.flatMap((x) => second.filter((y) => contradicts(c, x, y)).map((y) => [x.id, y.id]));
  expect(opposed.length).toBeGreaterThan(0);
  expect(finding(c, c.about(subject), one).status).toBe('contested');
});

test.each(sequences)('a sequence, or of unknown order: %s', (_, subject, property, a, b) => {
  const first = stating(subject, property as string, a);
  const second = stating(subject, property as string, b);
  expect(first.length, 'somebody states the first').toBeGreaterThan(0);
  expect(second.length, 'somebody states the second').toBeGreaterThan(0);
  const all = c.about(subject);
  const opposed = contradictions(
    c,
    all.filter((s) => s.property === property),
  ).map((pair) => pair.map(({ id }) => id));
  for (const x of first)
    for (const y of second) expect(opposed).not.toContainEqual(expect.arrayContaining([x.id, y.id]));
  // The page marks the earlier number, or both.
  const marked = finding(c, all, property as Property).values.filter((one) => one.earlier ?? one.unordered);
  expect(marked.flatMap(({ statements }) => statements)).toEqual(expect.arrayContaining([first[0]]));
});

test.each(listRows)('lists differ: %s', (_, first, onlyFirst, second, onlySecond) => {
  const lists = siteLists(c, 'strikes');
  const of = (source: string) => lists.find(({ counts }) => counts.some((s) => s.source === source));
  expect(of(first), `${first} gives a complete list`).toBeDefined();
  expect(of(second), `${second} gives a complete list`).toBeDefined();
  const found = difference(of(first)!, of(second)!);
  expect(found.onlyFirst).toContain(onlyFirst);
  expect(found.onlySecond).toContain(onlySecond);
});

test('what is contested is contested in the answer sheet: none besides', () => {
  const known = new Set(
    rows.flatMap(([, subject, property]) => [property].flat().map((p) => `${subject} ${p}`)),
  );
  const others = [
    // Contradictions within one account: the same reports at another level, or hour by hour.
    'pahalgam killed',
    'pahalgam claimedBy',
    'markaz-taiba time',
    'mehmoona-joya territory',
    'strikes killed',
    'line-of-control-fire-india injured',
    // Contradiction of “over a dozen” with twelve.
    'pahalgam-attack injured',
  ];
  const subjects = [...c.dataset.sites, ...c.dataset.events, ...c.dataset.groups].map(({ id }) => id);
  const contested = subjects.flatMap((subject) =>
    [...new Set(c.about(subject).map((s) => s.property))]
      .filter((property) => finding(c, c.about(subject), property).status === 'contested')
      .map((property) => `${subject} ${property}`),
  );
  expect(contested.filter((one) => !known.has(one) && !others.includes(one))).toEqual([]);
});

test('three reprints of one briefing and one field report are two institutions', () => {
  const reprint = () => says('morning', 'beta', 'killed', { min: 3, max: 3 });
  const four = [reprint(), reprint(), reprint(), says('weekly', 'beta', 'killed', { min: 3, max: 3 })];
  expect(finding(smallCatalogue, four, 'killed').values[0]).toMatchObject({ standing: { institutions: 2 } });
});

test('the dataset is as large and as balanced as the accounts need', () => {
  const { sources, statements } = c.dataset;
  const carrying = (account: string) =>
    new Set(statements.filter((s) => s.account === account).map((s) => s.source)).size;
  expect(sources.length).toBeGreaterThanOrEqual(100);
  expect(statements.length).toBeGreaterThanOrEqual(600);
  expect(carrying('pakistan')).toBeGreaterThanOrEqual(25);
  expect(carrying('third-party')).toBeGreaterThanOrEqual(25);
  expect(carrying('india')).toBeGreaterThanOrEqual(25);
});
