import { fileURLToPath } from 'node:url';
import { textQuoteSelectorMatcher, type Chunker } from '@apache-annotator/selector';
import { expect, test } from 'vitest';
import { readWorld } from '../../../geo/authored/world.ts';
import { annotations } from '../../../src/data/export/annotations.ts';
import { small } from '../../fixtures/small.ts';
import { whole } from './whole.ts';

const { articles } = readWorld(fileURLToPath(new URL('../../..', import.meta.url)));

const { items, partOf } = annotations(whole);
const quoted = whole.statements.filter((s) => s.excerpt);

/** Wraps a text as the single chunk that the matcher of the annotation library reads. */
function inOnePiece(data: string): Chunker<{ data: string }> {
  return {
    currentChunk: { data },
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
}

if (!articles) console.warn('skipped: quotations are not looked for: there is no articles folder');
test.skipIf(!articles)('an annotation library finds every quotation in its article', async () => {
  const texts = [...articles!.values()];
  for (const { id, target } of items) {
    const found: string[] = [];
    for (const article of texts)
      for await (const match of textQuoteSelectorMatcher({ ...target.selector, type: 'TextQuoteSelector' })(
        inOnePiece(article),
      ))
        found.push(article.slice(match.startIndex, match.endIndex));
    // Compare different texts only: one article prints a paragraph twice, in the same words.
    expect([id, ...new Set(found)]).toEqual([id, target.selector.exact]);
  }
});

test('every excerpt is one annotation, and every statement that quotes is in the body of one', () => {
  const words = new Set(
    quoted.map(({ source, excerpt: e }) => JSON.stringify([source, e!.prefix, e!.exact, e!.suffix])),
  );
  expect(items).toHaveLength(words.size);
  expect(partOf.total).toBe(words.size);
  expect(new Set(items.map(({ id }) => id)).size).toBe(words.size);
  expect(items.flatMap(({ body }) => body.map(({ id }) => id)).sort()).toEqual(
    quoted.map(({ id }) => `urn:sited:statement:${id}`).sort(),
  );
});

test('the target is the address of the source, or its name where no address is known', () => {
  const targets = new Set(annotations(small).items.map(({ target }) => target.source));
  expect(targets).toEqual(
    new Set(['https://morning.example/a', 'https://copy.example/b', 'urn:sited:source:weekly']),
  );
});

test('an annotation keeps its name when others are held back', () => {
  const some = annotations({ ...whole, statements: quoted.slice(-5) }).items.map(({ id }) => id);
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(some));
});
