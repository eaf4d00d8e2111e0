/** Whose account a statement belongs to, in the order in which they are offered. */
export const accounts = ['india', 'pakistan', 'third-party', 'reporter', 'group'] as const;
