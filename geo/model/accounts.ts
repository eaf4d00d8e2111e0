/** Accounts of statements, in the order of the controls. */
export const accounts = ['india', 'pakistan', 'third-party', 'reporter', 'group'] as const;
