import { paragraphs } from './excerpts.ts';
import { quoted, type Check } from './report.ts';

/** Words in double quotation marks, curly or straight. */
const quotation = /“([^”]*)”|"([^"]*)"/g;
const sentences = (text: string) =>
  text
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.replace(/[,.]$/, ''))
    .filter(Boolean);

/** The line above a website's links to other articles, which are no part of this one. */
const related = 'You may also like';

/** Every sentence that an article puts in quotation marks stands in some excerpt. Skipped without the articles. */
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
