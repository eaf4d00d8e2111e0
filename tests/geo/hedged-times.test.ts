import { expect, test } from 'vitest';
import exceptions from '../../geo/check/hedge-exceptions.json' with { type: 'json' };
import { hedgesOf, type TimeHedge } from '../../geo/check/hedged-times.ts';
import { whole } from '../data/export/whole.ts';

/** Phrases with the time in square brackets, and the hedges (“after”, “about”) that apply to it. */
const phrases: readonly [phrase: string, ...hedges: TimeHedge[]][] = [
  ['at [01:05]'],
  ['between [01:05] and 01:30'],
  ['from [1:15 am] to 7:15 am'],
  ['after the attack of [22 April]'],
  ['after the strikes at [01:05]'],
  ['before dawn on [Wednesday]'],
  ['about nine sites on [7 May]'],
  ['two weeks after, on [7 May]'],
  ['early on [Wednesday]'],
  ['in the hours since, at [01:05]'],
  ['over the border at [01:44]'],
  ['hereafter [7 May]'],
  ['around the shrine at [01:44]'],
  ['7 मई को रात [1:05] बजे'],
  ['हमले के बाद [22 अप्रैल] को'],
  ['[7 मई] को'],
  ['رات [1:05] بجے'],
  ['حملے کے بعد [22 اپریل] کو'],
  ['after [1 am]', 'after'],
  ['shortly after [21:00] BST', 'after'],
  ['soon after about [9 pm]', 'after', 'about'],
  ['since [17 October 2001]', 'after'],
  ['beginning at [1:05 am]', 'after'],
  ['starting on [7 May]', 'after'],
  ['not before [7 May]', 'after'],
  ['[01:05] IST or later', 'after'],
  ['[1 am] onwards', 'after'],
  ['no earlier than [01:05]', 'after'],
  ['before [01:05]', 'before'],
  ['until [7 May]', 'before'],
  ['till [midnight]', 'before'],
  ['no later than [7 May]', 'before'],
  ['about [3 pm]', 'about'],
  ['at around [01:44]', 'about'],
  ['approximately at [01:05]', 'about'],
  ['[3 pm] or so', 'about'],
  ['possibly on [7 May]', 'possibly'],
  ['perhaps about [3 pm]', 'possibly', 'about'],
  ['रात [1:05] बजे के बाद', 'after'],
  ['[21:00] के थोड़ी देर बाद', 'after'],
  ['[7 मई] से पहले', 'before'],
  ['[7 मई] तक', 'before'],
  ['लगभग [3:00] बजे', 'about'],
  ['क़रीब [3:00] बजे', 'about'],
  ['करीब [3:00] बजे', 'about'],
  ['[3:00] बजे के आसपास', 'about'],
  ['शायद [7 मई] को', 'possibly'],
  ['رات [1:05] بجے کے بعد', 'after'],
  ['[21:00] کے کچھ دیر بعد', 'after'],
  ['[7 مئی] سے پہلے', 'before'],
  ['[7 مئی] تک', 'before'],
  ['تقریباً [3:00] بجے', 'about'],
  ['لگ بھگ [3:00] بجے', 'about'],
  ['[3:00] بجے کے قریب', 'about'],
  ['شاید [7 مئی] کو', 'possibly'],
];

test.for(phrases)('%s', ([phrase, ...hedges]) => {
  const [before = '', rest = ''] = phrase.split('[');
  expect([...hedgesOf(before, rest.split(']')[1]!)].toSorted()).toEqual(hedges.toSorted());
});

const value = (id: string) => whole.statements.find((s) => s.id === id)?.value;

test('each exception is a statement of ours, with a reason', () => {
  for (const { statement, reason } of exceptions)
    expect([value(statement) !== undefined, reason !== '']).toEqual([true, true]);
});

test('the times whose bound was lost have it', () => {
  expect(value('uk-commons-0507.strikes.time')).toBe('2025-05-06T21:00+01:00/..');
  expect(value('uk-lords-0507.strikes.time')).toBe('2025-05-06T21:00+01:00/..');
  expect(value('pk-dawn-1908988.strikes.time')).toBe('2025-05-07T01:00+05:00/..');
  expect(value('in-indiatoday-punjab4.strikes.time')).toBe('2025-05-07T01:05+05:30/');
  expect(value('in-mingoda.strikes.time')).toBe('2025-05-07T01:44+05:30~');
  expect(value('in-lokmat-ani.markaz-taiba.time')).toBe('2025-05-07T00:45+05:00~');
  const attack = whole.statements.filter((s) => s.subject === 'pahalgam-attack' && s.property === 'time');
  expect(attack.map((s) => String(s.value).at(-1))).toEqual(['~', '~', '~', '~', '~']);
});
