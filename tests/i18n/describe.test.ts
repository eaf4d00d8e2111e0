import { expect, test } from 'vitest';
import type { Property } from '../../geo/model/properties.ts';
import { properties } from '../../geo/model/properties.ts';
import { catalogue } from '../../src/data/catalogue/catalogue.ts';
import { nameOf, publisherOf } from '../../src/i18n/describe.ts';
import { optionName } from '../../src/i18n/facet-words.ts';
import { countRemark, describe } from '../../src/i18n/value.ts';
import { en } from '../../src/i18n/en.ts';
import { valueWords } from '../../src/i18n/value-words.ts';
import { says, small, smallCatalogue as c } from '../fixtures/small.ts';
import { varied } from '../fixtures/varied.ts';

const day = '2025-05-07T00:00+05:30/2025-05-08T00:00+05:30';
const told = { text: 'a hostel' };
const said: Record<Property, [value: unknown, words: string]> = {
  name: [{ text: 'Beta Camp', lang: 'en' }, '“Beta Camp”'],
  group: ['red', 'Red'],
  place: ['mid', 'Place mid'],
  territory: ['land', 'Place land'],
  event: ['night', 'the night'],
  claimedBy: ['green', 'Green'],
  deniedBy: ['paper', 'the newspaper'],
  duration: [{ min: 25, max: 25 }, '25 minutes'],
  participant: ['paper', 'the newspaper'],
  mediatedBy: ['paper', 'the newspaper'],
  date: [day, '7 May 2025'],
  time: ['2025-05-07T01:05+05:30', '7 May 2025 at 01:05 IST'],
  killed: [{ min: 26, max: 26 }, '26 people'],
  injured: [{ min: 10, max: 12 }, '10–12 people'],
  count: [{ min: 9, max: 9, of: 'sites' }, '9 sites'],
  distance: [{ min: 18, max: 25, to: 'field' }, '18–25 km from Place field'],
  relation: [{ type: 'offshoot-of', to: 'red' }, 'an offshoot of Red'],
  hit: [told, 'a hostel'],
  denied: [told, 'a hostel'],
  located: [told, 'a hostel'],
  actor: [told, 'a hostel'],
  said: [told, 'a hostel'],
  done: [told, 'a hostel'],
};

test.for(properties)('a value of “%s” is said in words', (property) => {
  const [value, words] = said[property];
  expect(describe(c, says('morning', 'beta', property, value), 'en').text).toBe(words);
});

test.each<[Property, unknown, string]>([
  ['killed', { min: 25, max: 26 }, '25 تا 26 افراد'],
  ['duration', { min: 22, max: 25 }, '22 تا 25 منٹ'],
  ['count', { min: 2, max: 3, of: 'foreign-victims' }, 'ہلاک ہونے والے 2 تا 3 غیر ملکی'],
  ['distance', { min: 18, max: 25, to: 'field' }, '\u2068Place field (ur)\u2069 سے 18 تا 25 کلومیٹر'],
  ['date', '2025-05-06T00:00+05:30/2025-05-08T00:00+05:30', '6 تا 7 مئی 2025'],
])('in Urdu a range of “%s” is in words', (property, value, words) => {
  expect(describe(c, says('morning', 'beta', property, value), 'ur').text).toBe(words);
});

test('one person is a person', () => {
  const one = says('morning', 'beta', 'killed', { min: 1, max: 1 });
  expect(describe(c, one, 'en').text).toBe('1 person');
});

test('a source’s “no group” is said, not shown as a group', () => {
  expect(describe(c, says('weekly', 'delta', 'group', 'none'), 'en').text).toBe(valueWords.en.none.group);
  expect(describe(c, says('weekly', 'night', 'claimedBy', 'none'), 'en').text).toBe(
    valueWords.en.none.claimedBy,
  );
});

test('a name as printed carries its own language', () => {
  const name = says('morning', 'beta', 'name', { text: 'मुरीदके', lang: 'hi' });
  expect(describe(c, name, 'en').lang).toBe('hi');
});

test('a told value is in the reader’s language where it is translated, else as it was written', () => {
  const translated = says('morning', 'beta', 'hit', { text: 'a hostel', hi: 'एक छात्रावास' });
  expect(describe(c, translated, 'hi').text).toBe('एक छात्रावास');
  expect(describe(c, translated, 'ur')).toMatchObject({ text: 'a hostel' });
});

test('any subject has a name in every language', () => {
  for (const id of ['beta', 'red', 'night', 'paper', 'mid'])
    for (const lang of ['en', 'hi', 'ur'] as const) expect(nameOf(c, id, lang)).not.toBe('');
  expect(() => nameOf(c, 'omega', 'en')).toThrow('omega');
});

test('what a value names has its own name, whatever other record has the same id', () => {
  const all = catalogue(varied);
  const words = (subject: string, property: Property) =>
    describe(
      all,
      varied.statements.find((s) => s.subject === subject && s.property === property)!,
      'en',
    ).text;
  expect({
    place: words('alpha', 'place'),
    territory: words('alpha', 'territory'),
    distance: words('alpha', 'distance'),
    participant: words('night', 'participant'),
    group: words('beta', 'group'),
    relation: words('red', 'relation'),
  }).toEqual({
    place: 'Midtown',
    territory: 'The land',
    distance: valueWords.en.from('9–10 km', 'Hilltown'),
    participant: 'The minister',
    group: 'Red',
    relation: valueWords.en.relation['front-of']('Blue'),
  });
  expect(optionName(all, en, 'en', 'territory', 'red').text).toBe('The land');
  expect(optionName(all, en, 'en', 'group', 'red').text).toBe('Red');
});

test('a publisher has the name of a speaker only where no other speaker could be meant', () => {
  const [paper] = small.speakers;
  const [source] = small.sources.map((one) => ({ ...one, publisher: paper!.name.en! }));
  const publisher = (others: string[]) => {
    const doubles = others.map((hi, i) => ({ ...paper!, id: `double-${i}`, name: { ...paper!.name, hi } }));
    return publisherOf(catalogue({ ...small, speakers: [paper!, ...doubles] }), source!, 'hi');
  };
  expect(publisher([])).toEqual({ text: 'the newspaper (hi)' });
  expect(publisher(['the newspaper (hi)'])).toEqual({ text: 'the newspaper (hi)' });
  expect(publisher(['another newspaper (hi)'])).toEqual({ text: 'the newspaper', lang: 'en' });
});

test('a count that was replaced, or whose order is not known, says so in each language', () => {
  const remarks = (['en', 'hi', 'ur'] as const).map((lang) => [
    countRemark('earlier', lang).text,
    countRemark('unordered', lang).text,
  ]);
  expect(remarks).toEqual([
    ['an earlier count', 'one of several counts, their order not known'],
    ['पहले की गिनती', 'कई गिनतियों में से एक, क्रम ज्ञात नहीं'],
    ['پہلے کی گنتی', 'کئی گنتیوں میں سے ایک، ترتیب معلوم نہیں'],
  ]);
});
