import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleOf, titlesOf } from '../../../src/data/evidence/title.ts';

const paper = { publisher: 'The Paper', language: 'ur' };
const printed = fc.stringMatching(/^[A-Za-zب](?:[\w ,.ب-]{0,20}[\w.])?$/u);

describe('the title of a source', () => {
  test('is its headline as printed, in its language', () => {
    const headline = '[Watch] Talks [Updated]';
    expect(titleOf({ ...paper, headline })).toEqual({ text: headline, lang: 'ur', supplied: false });
  });

  test('is the supplied title in square brackets, in the language of the reader where it has it', () => {
    const source = { ...paper, suppliedTitle: { de: 'Zur Nacht', en: 'On the night' } };
    expect(titleOf(source, 'de')).toEqual({ text: '[Zur Nacht]', lang: 'de', supplied: true });
    expect(titleOf(source, 'hi')).toEqual({ text: '[On the night]', lang: 'en', supplied: true });
    expect(titlesOf(source).map(({ text }) => text)).toEqual(['[Zur Nacht]', '[On the night]']);
  });

  test('is in the first language of a supplied title without English', () => {
    expect(titleOf({ ...paper, suppliedTitle: { cs: 'O noci' } }, 'ur')).toMatchObject({ lang: 'cs' });
  });

  test.for([undefined, null, '[ ]'])('is the publisher’s name where there is none: %s', (headline) => {
    expect(titleOf({ ...paper, headline })).toEqual({ text: '[The Paper]', lang: 'en', supplied: true });
  });

  test('means the same in edition 1, where a headline wholly in brackets is a supplied title', () => {
    fc.assert(
      fc.property(printed, (title) => {
        const old = titleOf({ ...paper, headline: `[${title}]` });
        expect(old).toEqual(titleOf({ ...paper, suppliedTitle: title }));
        expect(old.supplied).toBe(true);
        expect(titleOf({ ...paper, headline: `[${title}] and [${title}]` }).supplied).toBe(false);
      }),
    );
  });
});
