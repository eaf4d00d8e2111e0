import { expect, test } from 'vitest';
import { subsetsIn } from '../../geo/check/hedged.ts';
import { hedgesIn } from '../../geo/check/hedges.ts';
import { phrases } from '../fixtures/hedge-phrases.ts';

const found = phrases.map(([text, ...hedges]) => ({ text, hedges, said: hedgesIn(text) }));

test('of a hundred phrases in three languages no hedge of a number is missed', () => {
  expect(phrases.length).toBeGreaterThanOrEqual(100);
  for (const letter of [/\p{Script=Latin}/u, /\p{Script=Devanagari}/u, /\p{Script=Arabic}/u])
    expect(phrases.filter(([text]) => letter.test(text)).length).toBeGreaterThan(20);
  expect(found.filter(({ hedges, said }) => hedges.some((hedge) => !said.has(hedge)))).toEqual([]);
});

test('at most three are taken for hedges that are none', () => {
  const wrong = found.filter(({ hedges, said }) => [...said].some((hedge) => !hedges.includes(hedge)));
  expect(wrong.map(({ text }) => text)).toEqual([
    'the talks about nine sites ended',
    'सीमा के करीब तीन शिविर',
  ]);
});

test.each([
  ['26 civilians dead', ['civilians']],
  ['the dead at 26 tourists', ['tourists']],
  ['three of the attackers killed', ['attackers']],
  ['three men of LeT were killed', ['men']],
  ['two foreign tourists', ['foreigners']],
  ['25 पर्यटकों की मौत', ['tourists']],
  ['25 سیاح ہلاک', ['tourists']],
  ['26 people killed, tourists among them', []],
  ['26 dead at the children’s hospital', []],
])('“%s” counts %j', (text, sets) => {
  expect(subsetsIn(text)).toEqual(sets);
});
