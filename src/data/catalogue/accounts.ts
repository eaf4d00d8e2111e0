import { usualAccounts } from '../../../geo/model/accounts.ts';
import type { Account, Dataset } from '../../../geo/model/schema.ts';

/** The part of a dataset that declares accounts, the sides to which speakers belong. */
export type DeclaringAccounts = Pick<Dataset, 'accounts'>;

/** Accounts (sides to which speakers belong) of a dataset, in the order of the buttons on the page. */
export const accountsOf = ({ accounts }: DeclaringAccounts): readonly Account[] => accounts ?? usualAccounts;

/** Ids of the accounts that speak for a party of the dispute, in the order of the dataset. */
export const sidesOf = (dataset: DeclaringAccounts): string[] =>
  accountsOf(dataset).flatMap(({ id, side }) => (side ? [id] : []));

/**
 * Ids of the accounts that readers can view alone and compare: those marked so, else the accounts that speak for a
 * party, else all.
 */
export function comparedOf(dataset: DeclaringAccounts): string[] {
  const all = accountsOf(dataset);
  const compared = all.filter((account) => account.compared);
  const sides = all.filter(({ side }) => side);
  const own = compared.length ? compared : sides.length ? sides : all;
  return own.map(({ id }) => id);
}
