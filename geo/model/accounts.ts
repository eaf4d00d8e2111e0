import accounts from './accounts.json' with { type: 'json' };
import type { Account } from './schema.ts';

/** Accounts of our dataset, and of one that declares none, in the order of the controls. */
export const usualAccounts: readonly Account[] = accounts as Account[];
