/** Ways to draw the boundaries: as controlled, or as a state claims them. `none` leaves them out. */
export const boundaryViews = ['defacto', 'india', 'pakistan', 'none'] as const;
export type BoundaryView = (typeof boundaryViews)[number];
