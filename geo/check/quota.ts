import { occurrences } from '../authored/support.ts';
import { paragraphs } from './excerpts.ts';
import type { Check } from './report.ts';

const longest = 60;
/**
 * Maximum shares of an article’s words that may be republished: `quoted` in quotations, `shown` together with the words
 * before and after them. The full text of an article never enters the repository.
 */
const shares = { quoted: 0.65, shown: 0.85 };
const wordsOf = (text: string) => text.match(/\S+/g)?.length ?? 0;

/** Checks that no excerpt has more than 60 words, so that quotations stay brief. */
export const excerptLength: Check = ({ sources }) =>
  sources.flatMap(({ file, source }) =>
    (source.excerpts ?? []).flatMap(({ exact }, i) =>
      wordsOf(exact) > longest
        ? [
            {
              file,
              record: `excerpts[${i}]`,
              reason: `${wordsOf(exact)} words are quoted, more than ${longest}`,
            },
          ]
        : [],
    ),
  );

/**
 * Share of an article’s words, from 0 to 1, that all quotations cover together; paragraphs that repeat are counted
 * once.
 */
function quotedShare(article: string, quotations: readonly string[]): number {
  let quoted = 0;
  let total = 0;
  for (const paragraph of new Set(paragraphs(article))) {
    const marks = new Uint8Array(paragraph.length);
    for (const quotation of quotations)
      for (const at of occurrences(paragraph, quotation)) marks.fill(1, at, at + quotation.length);
    for (const { index, 0: word } of paragraph.matchAll(/\S+/g)) {
      total++;
      if (marks.subarray(index, index + word.length).includes(1)) quoted++;
    }
  }
  return total ? quoted / total : 0;
}

/**
 * Checks that the quotations of one article contain less than 65 % of its words, and less than 85 % together with the
 * words before and after them.
 */
export const quota: Check = ({ sources }, { articles }) =>
  sources.flatMap(({ file, source }) => {
    const article = source.article && articles?.get(source.article);
    if (!article) return [];
    const excerpts = source.excerpts ?? [];
    const parts = {
      quoted: quotedShare(
        article,
        excerpts.map(({ exact }) => exact),
      ),
      shown: quotedShare(
        article,
        excerpts.map(({ prefix, exact, suffix }) => prefix + exact + suffix),
      ),
    };
    const percent = (n: number) => `${Math.round(n * 100)} %`;
    return (['quoted', 'shown'] as const)
      .filter((key) => parts[key] > shares[key])
      .map((key) => ({
        file,
        record: 'excerpts',
        reason: `${percent(parts[key])} of the article is ${key}, more than ${percent(shares[key])}`,
      }));
  });
