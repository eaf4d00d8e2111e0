/**
 * The entries of `geo/places.json` that are lines, which a reported distance may be measured to, with their
 * classes in `public/basemap/boundaries.geojson`. Like a territory they have no point. The Jammu–Sialkot
 * stretch is International Border to India and Working Boundary to Pakistan, so it belongs to both.
 */
export const lines: ReadonlyMap<string, readonly string[]> = new Map([
  ['line-of-control', ['loc']],
  ['international-border', ['intl', 'working_boundary']],
  ['working-boundary', ['working_boundary']],
]);
