import type { Check } from './report.ts';

/** A source has a headline as printed, or else a supplied title, which has no brackets of its own. */
export const titles: Check = ({ sources }) =>
  sources.flatMap(({ file, source: { headline, suppliedTitle } }) => {
    if (headline?.startsWith('['))
      return [
        { file, record: 'headline', reason: 'a supplied title belongs into suppliedTitle, without brackets' },
      ];
    if (Boolean(headline) === Boolean(suppliedTitle))
      return [{ file, record: 'headline', reason: 'a source has either a headline or a supplied title' }];
    return [];
  });
