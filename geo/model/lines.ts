/**
 * Selects boundary lines in `public/basemap/boundaries.geojson`: features of a class and, if several lines share the
 * class, with a name that begins with `name`.
 */
export interface Drawn {
  class: string;
  name?: string;
}

/**
 * Boundary lines to which a distance may be measured, by their id in `geo/places.json`; they have no point there. The
 * Jammu–Sialkot stretch belongs to two lines: India calls it International Border, Pakistan Working Boundary.
 */
export const lines: ReadonlyMap<string, readonly Drawn[]> = new Map([
  ['line-of-control', [{ class: 'loc' }]],
  ['international-border', [{ class: 'intl', name: 'India–Pakistan' }, { class: 'working_boundary' }]],
  ['working-boundary', [{ class: 'working_boundary' }]],
]);

/** True if a feature of `boundaries.geojson` with these properties is part of a line. */
export const isDrawn = (properties: Record<string, unknown> | null, drawn: Drawn) =>
  drawn.class === properties?.class && String(properties.name ?? '').startsWith(drawn.name ?? '');
