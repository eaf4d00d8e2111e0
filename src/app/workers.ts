/** Entry names of the scripts that run as workers; each is built as `assets/NAME-HASH.js`. */
export const workers = [
  'archive-worker',
  'cluster-worker',
  'dataset-worker',
  'dots-worker',
  'maplibre-gl-worker',
  'search-worker',
] as const;
