/** Accounts of statements, in the order of the controls. */
export const accounts = ['india', 'pakistan', 'third-party', 'reporter', 'group'] as const;
/** Accounts that are sides: the others, third parties and reporters, speak for none. */
export const sides = ['india', 'pakistan', 'group'] as const;
export type Side = (typeof sides)[number];
