/** An online layer that a deployment offers: off until a reader asks for it, because it contacts another host. */
export interface OnlineLayer {
  /** Address of an XYZ template with `{z}/{x}/{y}`, of a raster PMTiles archive, or of a MapLibre style. */
  url: string;
  label: string;
  attribution: string;
}

/** The online layer that this deployment was built with, or null. */
export const online = (import.meta.env.SITED_ONLINE ?? null) as OnlineLayer | null;
