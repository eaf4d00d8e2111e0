import { usualAccounts } from '../../../geo/model/accounts.ts';
import { usualKinds } from '../../../geo/model/kinds.ts';
import type { Dataset } from '../../../geo/model/schema.ts';

/** Fills in the accounts and kinds of site that a dataset does not declare, as those of edition 1 do not. */
export const withDefaults = <D extends Partial<Dataset>>(
  data: D,
): D & Pick<Dataset, 'accounts' | 'kinds'> => ({
  ...data,
  accounts: data.accounts ?? [...usualAccounts],
  kinds: data.kinds ?? [...usualKinds],
});
