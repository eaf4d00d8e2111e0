import type { Catalogue, Lang } from '../data/catalogue.ts';
import { attackMark, groupMark, unstatedMark, type Slice } from '../data/marks.ts';
import { affiliationsOf, groupsOf } from '../data/sites.ts';
import type { Messages } from '../i18n/en.ts';

/** The marks of the legend with their words: those of the groups that any site of the catalogue is reported to be of. */
export function marksShown(c: Catalogue, t: Messages, lang: Lang): { mark: Slice[]; label: string }[] {
  const { sites, groups } = c.dataset;
  return [
    { mark: attackMark, label: t.attack },
    ...groups
      .filter((group) => sites.some((site) => groupsOf(c, site).includes(group.id)))
      .map((group) => ({ mark: groupMark(group), label: group.name[lang] })),
    ...(sites.some((site) => affiliationsOf(c, site).length === 0)
      ? [{ mark: unstatedMark, label: t.unstatedGroup }]
      : []),
  ];
}
