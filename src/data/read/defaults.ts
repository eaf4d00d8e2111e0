import { usualAccounts } from '../../../geo/model/accounts.ts';
import { usualKinds } from '../../../geo/model/kinds.ts';
import type { Dataset } from '../../../geo/model/schema.ts';
import { withMarks } from './own-marks.ts';

/** Fills in the accounts, kinds of site and marks of groups that a dataset does not give. */
export const withDefaults = <D extends Partial<Dataset>>(
  data: D,
): D & Pick<Dataset, 'accounts' | 'kinds'> => ({
  ...data,
  accounts: data.accounts ?? [...usualAccounts],
  kinds: data.kinds ?? [...usualKinds],
  ...(data.groups && { groups: withMarks(data.groups) }),
});
