/**
 * Ways to draw disputed boundaries on the map: `defacto` as controlled on the ground, `india` or `pakistan` as that
 * state claims them, `none` not at all.
 */
export const boundaryViews = ['defacto', 'india', 'pakistan', 'none'] as const;
export type BoundaryView = (typeof boundaryViews)[number];
