import { occurrences } from '../authored/support.ts';
import { paragraphs } from './excerpts.ts';
import type { Check } from './report.ts';

const longest = 60;
/**
 * Maximum shares of an article’s words: in its quotations, and in these together with their prefixes and suffixes. The
 * full text of an article is never in the repository.
 */
const shares = { quoted: 0.65, shown: 0.85 };
const wordsOf = (text: string) => text.match(/\S+/g)?.length ?? 0;

/** An excerpt has at most 60 words. */
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

/** Share of an article’s words that its quotations cover together; each paragraph counts once. */
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

/** The quotations of one article stay under 65 % of its words; with their prefixes and suffixes, under 85 %. */
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
