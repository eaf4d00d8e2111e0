import { paragraphs } from './excerpts.ts';
import { quoted, type Check } from './report.ts';

/** Words in double quotation marks, curly or straight. */
const quotation = /“([^”]*)”|"([^"]*)"/g;
const sentences = (text: string) =>
  text
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.replace(/[,.]$/, ''))
    .filter(Boolean);

/** Every sentence that an article puts in quotation marks stands in some excerpt. Skipped without the articles. */
export const quotations: Check = ({ sources }, { articles }) =>
  sources.flatMap(({ file, source }) => {
    const article = source.article && articles?.get(source.article);
    if (!article) return [];
    const excerpts = (source.excerpts ?? []).map(({ exact }) => exact);
    const all = paragraphs(article)
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
