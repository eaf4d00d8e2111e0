/** Classes of the lines in `boundaries.geojson` and in the tile layer `boundaries`. */
export const BOUNDARY_CLASSES = [
  'intl',
  'working_boundary',
  'loc',
  'agpl',
  'lac',
  'disputed_defacto',
  'defacto_intl',
  'admin_ajk_gb',
  'claim_in',
  'claim_pk',
] as const;
export type BoundaryClass = (typeof BOUNDARY_CLASSES)[number];
