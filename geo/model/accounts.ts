import accounts from './accounts.json' with { type: 'json' };
import type { Account } from './schema.ts';

/**
 * Accounts (sides to which speakers belong) of this project’s dataset, and of a dataset that declares none, in the
 * order of the buttons on the page.
 */
export const usualAccounts: readonly Account[] = accounts as Account[];
