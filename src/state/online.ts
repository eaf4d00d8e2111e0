/**
 * Online map that a deployment offers below the boundaries: off until a reader asks for it, because it contacts another
 * host.
 */
export interface OnlineLayer {
  /** Address of the map: an XYZ template with `{z}/{x}/{y}`, a raster PMTiles archive, or a MapLibre style. */
  url: string;
  label: string;
  attribution: string;
}

/** Online map that this deployment was built with, or null. */
export const online = (import.meta.env.SITED_ONLINE ?? null) as OnlineLayer | null;
