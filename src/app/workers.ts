/** Entry names of the scripts that run as workers; each is built as `assets/NAME-HASH.js`. */
export const workers = [
  'archive-worker',
  'cluster-worker',
  'dataset-worker',
  'dot-tiles-worker',
  'maplibre-gl-worker',
  'search-worker',
  'sparse-dots-worker',
] as const;
