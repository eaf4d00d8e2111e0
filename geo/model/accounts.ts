/** Ids of the accounts of a dataset that declares none, in the order of the controls. */
export const accounts = ['india', 'pakistan', 'third-party', 'reporter', 'group'] as const;
/** Those among them that are sides. */
export const sides: readonly string[] = ['india', 'pakistan'];
export type UsualAccount = (typeof accounts)[number];
