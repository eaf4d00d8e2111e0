import { paragraphs } from './excerpts.ts';
import { quoted, type Check } from './report.ts';

/** Regular expression for text in curly or straight double quotation marks. */
const quotation = /“([^”]*)”|"([^"]*)"/g;
const sentences = (text: string) =>
  text
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.replace(/[,.]$/, ''))
    .filter(Boolean);

/** Line on a news website above links to other articles; the article’s own text ends there. */
const related = 'You may also like';

/**
 * Checks that every sentence that an article puts in quotation marks is part of an excerpt. Skipped if the article
 * texts are not available.
 */
export const quotations: Check = ({ sources }, { articles }) =>
  sources.flatMap(({ file, source }) => {
    const article = source.article && articles?.get(source.article);
    if (!article) return [];
    const excerpts = (source.excerpts ?? []).map(({ exact }) => exact);
    const lines = paragraphs(article);
    const end = lines.indexOf(related);
    const all = (end < 0 ? lines : lines.slice(0, end))
      .flatMap((paragraph) => [...paragraph.matchAll(quotation)])
      .flatMap(([, curly, straight]) => sentences(curly ?? straight ?? ''));
    return [...new Set(all)]
      .filter((words) => !excerpts.some((exact) => exact.includes(words)))
      .map((words) => ({
        file,
        record: 'excerpts',
        reason: `no excerpt holds the quotation ${quoted([words])}`,
      }));
  });
