import type { UsualAccount } from '../../geo/model/accounts.ts';
import type { Catalogue, Lang } from '../data/catalogue/catalogue.ts';
import { lensesOf, type Lens } from '../data/catalogue/lens.ts';
import { nameIn } from '../data/kit/name-in.ts';
import type { Messages } from './en.ts';

const declared = (c: Catalogue, id: string) => c.dataset.accounts?.find((account) => account.id === id);

/** Name of an account: as the dataset declares it, else that of a usual one. */
export function accountName(c: Catalogue, t: Messages, lang: Lang, id: string): string {
  const account = declared(c, id);
  return account ? nameIn(account.name, lang) : t.account[id as UsualAccount];
}

type UsualLens = keyof Messages['lenses'];

/** Label of a lens, and the sentence that explains it. */
export function lensWords(c: Catalogue, t: Messages, lang: Lang, lens: Lens) {
  const account = declared(c, lens);
  if (!c.dataset.accounts || lens === 'all')
    return { label: t.lenses[lens as UsualLens], hint: t.lensHint[lens as UsualLens] };
  const heard = lensesOf(c.dataset).get(lens) ?? [];
  const names = heard.map((id) => accountName(c, t, lang, id)).join(' · ');
  if (lens === 'compare') return { label: t.lenses.compare, hint: names };
  if (heard.length > 1) return { label: t.lenses['third-party'], hint: names };
  return {
    label: account ? nameIn(account.label ?? account.name, lang) : names,
    hint: account?.note ? nameIn(account.note, lang) : names,
  };
}
