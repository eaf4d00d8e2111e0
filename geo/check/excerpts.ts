import { sourcedStatements } from '../authored/sourced-statements.ts';
import type { Problem } from '../authored/problem.ts';
import { occurrences } from '../authored/support.ts';
import { fault, type Check } from './report.ts';

/** Splits the text of an article into paragraphs; each line is one. */
export const paragraphs = (article: string): string[] => article.split(/\r?\n/);

/**
 * Reason why a quotation does not stand in the article as quoted, with the words before it (`prefix`) and after it
 * (`suffix`); null if it does.
 */
function misquoted(article: string, exact: string, prefix: string, suffix: string): string | null {
  if (exact.includes('\n')) return 'the excerpt runs over more than one paragraph';
  const all = paragraphs(article);
  if (!all.some((p) => p.includes(exact))) return `“${exact}” does not stand word for word in the article`;
  const home = all.filter((p) => p.includes(prefix + exact + suffix));
  if (home.length === 0) {
    if (!all.some((p) => p.includes(prefix + exact)))
      return `the prefix “${prefix}” does not stand directly before`;
    return `the suffix “${suffix}” does not stand directly after`;
  }
  // Accept a paragraph that the article’s text contains twice: the first one is meant.
  const once = new Set(home).size === 1 && occurrences(home[0] ?? '', prefix + exact + suffix).length === 1;
  return once ? null : 'the excerpt stands there more than once: a longer prefix or suffix is needed';
}

/**
 * Checks that every excerpt stands word for word in the text of its article, within one paragraph and in one place
 * only.
 */
export const excerptsVerbatim: Check = ({ sources }, { articles }) =>
  articles === null
    ? []
    : sources.flatMap(({ file, source }): Problem[] => {
        if (!source.article) return [];
        const article = articles.get(source.article);
        if (article === undefined)
          return [{ file, record: 'article', reason: `there is no article “${source.article}”` }];
        return (source.excerpts ?? []).flatMap(({ exact, prefix, suffix }, i) => {
          const reason = misquoted(article, exact, prefix, suffix);
          return reason ? [{ file, record: `excerpts[${i}]`, reason }] : [];
        });
      });

/** Checks that only the two articles that may be quoted are quoted; all other sources are summarised. */
export const quotable: Check = (input) => [
  ...input.sources.flatMap(({ file, source }) => {
    const reason = source.article
      ? (source.summaries ?? source.records) && {
          record: source.summaries ? 'summaries' : 'records',
          reason: 'an article is quoted, not summarised',
        }
      : source.excerpts && { record: 'excerpts', reason: 'only a source with an article may be quoted' };
    return reason ? [{ file, ...reason }] : [];
  }),
  ...sourcedStatements(input)
    .filter(({ excerpt, statement }) => excerpt && !statement.support)
    .map((sourced) => fault(sourced, 'no supporting words are marked in the excerpt')),
];
