import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSource, openAt, openPassage, textDirective } from '../../../src/data/evidence/text-fragment.ts';
import { small } from '../../fixtures/small.ts';
import { highlighted, parseDirective } from './directive.ts';

const excerpt = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

test('a short excerpt is named whole, between its contexts', () => {
  const link = openAt('https://a.example/b', excerpt('nine hideouts', 'night raids on ', ' in Pakistan and'));
  expect(link).toBe('https://a.example/b#:~:text=night%20raids%20on-,nine%20hideouts,-in%20Pakistan%20and');
});

test('the marks that separate the parts are escaped inside them', () => {
  const words = excerpt('Lashkar-e-Taiba, Jaish & others');
  expect(textDirective(words)).toBe(':~:text=Lashkar%2De%2DTaiba%2C%20Jaish%20%26%20others');
  expect(parseDirective(textDirective(words))).toMatchObject({ start: words.exact });
});

test('a long excerpt is named by its two ends', () => {
  const words = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
  const { start, end } = parseDirective(textDirective(excerpt(words)));
  expect([start, end]).toEqual(['word0 word1 word2 word3 word4', 'word35 word36 word37 word38 word39']);
});

test('an end that also stands earlier in the excerpt is made longer until it does not', () => {
  const refrain = 'and so it goes on';
  const words = `one ${refrain} two ${Array.from({ length: 20 }, (_, i) => `word${i}`).join(' ')} ${refrain}`;
  const { end } = parseDirective(textDirective(excerpt(words)));
  expect(end).toBe(`word19 ${refrain}`);
});

test('a fragment that an address already has is kept', () => {
  expect(openAt('https://a.example/b#part', excerpt('words'))).toBe('https://a.example/b#part:~:text=words');
});

test('a source is looked for by its headline as a phrase, or by the words of a supplied title', () => {
  const asked = (title: { headline?: string; suppliedTitle?: string }) => {
    const paper = { ...small.sources[0]!, publisher: 'The Paper', headline: undefined, ...title };
    const url = new URL(findSource(paper));
    expect(url.protocol).toBe('https:');
    return url.searchParams.get('q');
  };
  expect(asked({ headline: '“Peace” & war' })).toBe('"“Peace” & war" The Paper');
  expect(asked({ suppliedTitle: 'On peace' })).toBe('On peace The Paper');
});

test('in any text, the link of any excerpt names exactly that excerpt at its place', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9ñéअب]{1,6}([-’.,&%;][a-z0-9]{1,3})?[.,;:”]?$/u);
  const text = fc.array(word, { minLength: 3, maxLength: 80 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
      const [from, to] = [a % words.length, b % words.length].toSorted((x, y) => x - y) as [number, number];
      const exact = words.slice(from, to + 1).join(' ');
      const prefix = words.slice(Math.max(0, from - 4), from).join(' ');
      const suffix = words.slice(to + 1, to + 5).join(' ');
      const whole = words.join(' ');
      const found = highlighted(whole, parseDirective(textDirective({ exact, prefix, suffix })));
      // Compare the text and not the position, because words may repeat: a browser takes the first place where the
      // context fits.
      expect(found).toBe(exact);
    }),
    { numRuns: 1000 },
  );
});

test('a passage is opened at its words or its locator, else at its beginning', () => {
  const open = (passage: Parameters<typeof openPassage>[1]) => openPassage('https://a.example/b', passage);
  const locator = 'hit-and-run, 7 & 8 May';
  expect(open({ locator })).toBe('https://a.example/b#:~:text=hit%2Dand%2Drun%2C%207%20%26%208%20May');
  expect(open({ locator, excerpt: { ...excerpt('quoted'), support: [] } })).toMatch(/text=quoted$/);
  expect(open({})).toBe('https://a.example/b');
});

test('in any text, the link of any locator names exactly its words', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9ñéअب]{1,30}([-’.,&%;][a-z0-9]{1,3})?[.,;:”]?$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(6), (words, a, more) => {
      const from = a % words.length;
      const locator = words.slice(from, from + more + 1).join(' ');
      const { hash } = new URL(openPassage('https://a.example/b', { locator }));
      expect(highlighted(words.join(' '), parseDirective(hash.slice(1)))).toBe(locator);
    }),
    { numRuns: 1000 },
  );
});

test('seven long words are named whole, as their ends would overlap', () => {
  const locator = Array.from({ length: 7 }, (_, i) => `${i}`.repeat(20)).join(' ');
  const { hash } = new URL(openPassage('https://a.example/b', { locator }));
  expect(parseDirective(hash.slice(1))).toMatchObject({ start: locator });
});
