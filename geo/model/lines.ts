/** Selects features of `public/basemap/boundaries.geojson` by class and, if lines share it, the beginning of the name. */
export interface Drawn {
  class: string;
  name?: string;
}

/**
 * The entries of `geo/places.json` that are lines, which a reported distance may be measured to; like territories they
 * have no point. The Jammu–Sialkot stretch is International Border to India and Working Boundary to Pakistan, so it
 * belongs to both.
 */
export const lines: ReadonlyMap<string, readonly Drawn[]> = new Map([
  ['line-of-control', [{ class: 'loc' }]],
  ['international-border', [{ class: 'intl', name: 'India–Pakistan' }, { class: 'working_boundary' }]],
  ['working-boundary', [{ class: 'working_boundary' }]],
]);

/** True if a feature with these properties is selected. */
export const isDrawn = (properties: Record<string, unknown> | null, drawn: Drawn) =>
  drawn.class === properties?.class && String(properties.name ?? '').startsWith(drawn.name ?? '');
