import { accountsOf } from '../data/catalogue/accounts.ts';
import type { Catalogue, Lang } from '../data/catalogue/catalogue.ts';
import { lensesOf, type Lens } from '../data/catalogue/lens.ts';
import { nameIn } from '../data/kit/name-in.ts';
import type { Messages } from './en.ts';

const accountIn = ({ dataset }: Pick<Catalogue, 'dataset'>, id: string) =>
  accountsOf(dataset).find((account) => account.id === id)!;

/** Name of an account (side to which a speaker belongs), as in “by a minister · Ruritania’s account”. */
export const accountName = (c: Pick<Catalogue, 'dataset'>, lang: Lang, id: string): string =>
  nameIn(accountIn(c, id).name, lang);

/** Name of the party for which an account speaks, as in “denied by Ruritania”. */
export function sideName(c: Pick<Catalogue, 'dataset'>, lang: Lang, id: string): string {
  const { side, name } = accountIn(c, id);
  return nameIn(side ?? name, lang);
}

/** Label of a lens (choice of the accounts whose statements are shown), and the sentence that explains it. */
export function lensWords(c: Catalogue, t: Messages, lang: Lang, lens: Lens) {
  const heard = lensesOf(c.dataset).get(lens) ?? [];
  const names = heard.map((id) => accountName(c, lang, id)).join(' · ');
  if (lens === 'all') return { label: t.lenses.all, hint: t.lensHint.all };
  if (lens === 'compare') return { label: t.lenses.compare, hint: t.lensHint.compare(names) };
  if (heard.length > 1) return { label: t.lenses.others, hint: t.lensHint.others(names) };
  const { name, label = name, note } = accountIn(c, lens);
  return { label: nameIn(label, lang), hint: note ? nameIn(note, lang) : t.lensHint.one(names) };
}
