import { usualAccounts } from '../../../geo/model/accounts.ts';
import type { Account, Dataset } from '../../../geo/model/schema.ts';

/** A dataset, as far as its accounts go. */
export type DeclaringAccounts = Pick<Dataset, 'accounts'>;

/** Accounts of a dataset, in the order of the controls. */
export const accountsOf = ({ accounts }: DeclaringAccounts): readonly Account[] => accounts ?? usualAccounts;

/** Ids of the accounts that speak for a party, in that order. */
export const sidesOf = (dataset: DeclaringAccounts): string[] =>
  accountsOf(dataset).flatMap(({ id, side }) => (side ? [id] : []));

/** Ids of the accounts that have a lens each: those compared, else the sides, else all. */
export function comparedOf(dataset: DeclaringAccounts): string[] {
  const all = accountsOf(dataset);
  const compared = all.filter((account) => account.compared);
  const sides = all.filter(({ side }) => side);
  const own = compared.length ? compared : sides.length ? sides : all;
  return own.map(({ id }) => id);
}
