import type { Check } from './report.ts';

/**
 * Checks that a source has either its printed headline or a title supplied by us, the latter without square brackets:
 * the page adds them.
 */
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
