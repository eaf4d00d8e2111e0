import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sourcedStatements } from '../../geo/authored/sourced-statements.ts';
import { readFiles } from '../../geo/dataset.ts';
import { parseAll } from '../../geo/authored/input.ts';
import type { Names } from '../../geo/model/schema.ts';
import { toldText } from '../../src/data/kit/name-in.ts';
import { banned, loaded, wrong } from '../fixtures/register.ts';

const { input } = parseAll(readFiles(fileURLToPath(new URL('../..', import.meta.url))));
const { sites, groups, events, speakers, origins, institutions, places } = input!;

type Text = Record<'record' | 'en' | 'hi' | 'ur', string>;
/** A name in English, Hindi and Urdu; a check of the build proves that all three exist. */
const inThree = ({ en = '', hi = '', ur = '' }: Names) => ({ en, hi, ur });
const named: Text[] = [
  ...[...sites, ...groups, ...events, ...speakers, ...origins, ...institutions].map(({ id, name }) => ({
    record: id,
    ...inThree(name),
  })),
  ...places.map(({ id, names }) => ({ record: id, ...inThree(names) })),
];
const told: Text[] = sourcedStatements(input!).flatMap(({ file, record, statement: { value } }) =>
  typeof value === 'object' && 'text' in value && !('lang' in value)
    ? [{ record: `${file} ${record}`, ...inThree(toldText(value)) }]
    : [],
);
const all = [...named, ...told];

test('there is something to look through', () => {
  expect(named.length).toBeGreaterThan(350);
  expect(told.length).toBeGreaterThan(400);
});

describe.each(['hi', 'ur'] as const)('in “%s” names and told values', (lang) => {
  test.each([
    ['take no side', loaded[lang]],
    ['say what is meant', wrong[lang]],
  ])('%s', (_, list) => {
    const found = all.flatMap((text) =>
      banned(text[lang], list).map((word) => `${text.record}: ${word}: ${text[lang]}`),
    );
    expect(found).toEqual([]);
  });
});

test('the lists hold whole words, and leave quotations alone', () => {
  expect(banned('“गुप्त ठिकाने”, कश्मीर, तस्वीर, पाकिस्तान, लश्कर-ए-तैयबा', [...loaded.hi, ...wrong.hi])).toEqual([]);
  expect(banned('“خفیہ ٹھکانے”، پاکستان، لشکر طیبہ', [...loaded.ur, ...wrong.ur])).toEqual([]);
  expect(banned('मुज़फ़्फ़राबाद के स्थान पर', wrong.hi)).toEqual(['के स्थान पर (instead of)']);
  expect(banned('لشکر کے لوگ', wrong.ur)).toEqual(['لشکر (army)']);
});

// Words for the dead: one wording for all, whoever they are and on whichever side: मारे गए or मौत, ہلاک or ہلاکت.
test('the dead of every side are told of with the same words', () => {
  const dead = told.filter(({ en }) => /\b(?:killed|dead|died)\b/.test(en) && !en.includes('had killed'));
  const about = (name: RegExp) => dead.filter(({ record }) => name.test(record)).length;
  expect(
    [about(/pahalgam-attack/), about(/line-of-control-fire/), about(/\(strikes/)].every((n) => n > 4),
  ).toBe(true);
  expect(dead.filter(({ hi }) => !/मारे|मौत/.test(hi)).map(({ record, hi }) => `${record}: ${hi}`)).toEqual(
    [],
  );
  expect(dead.filter(({ ur }) => !/ہلاک/.test(ur)).map(({ record, ur }) => `${record}: ${ur}`)).toEqual([]);
});

// Signs between figures that right-to-left lines would reverse (Unicode bidirectional algorithm); the data contains no
// invisible marks against this.
test('in Urdu no sign that the line turns round stands between figures', () => {
  expect(all.filter(({ ur }) => /\d\s*[-–−±×]\s*\d/.test(ur)).map(({ ur }) => ur)).toEqual([]);
});
