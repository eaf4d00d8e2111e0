import { kindsOf } from '../../data/catalogue/declared.ts';
import { unstated } from '../../data/filter/facets.ts';
import type { Lang } from '../../data/catalogue/catalogue.ts';
import { starMark, groupMark, unstatedMark, type Slice } from '../../data/catalogue/marks.ts';
import { nameIn } from '../../data/kit/name-in.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';

/**
 * Symbols with labels for the map’s legend: kinds of site drawn as stars, groups that sources name for the sites shown,
 * and “no group stated”.
 */
export function legendMarks(
  { catalogue, index }: Atlas,
  t: Messages,
  lang: Lang,
): { mark: Slice[]; label: string }[] {
  const marked = index.column('marked');
  return [
    ...kindsOf(catalogue.dataset)
      .filter(({ star }) => star)
      .map(({ name }) => ({ mark: starMark, label: nameIn(name, lang) })),
    ...catalogue.dataset.groups
      .filter(({ id }) => marked.has(id))
      .map((group) => ({ mark: groupMark(group), label: nameIn(group.name, lang) })),
    ...(catalogue.dataset.groups.length && index.column('group').has(unstated)
      ? [{ mark: unstatedMark, label: t.unstatedGroup }]
      : []),
  ];
}
