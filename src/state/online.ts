/**
 * Online map that this website may offer, drawn below the boundary lines: off until a reader asks for it, because it
 * contacts another host.
 */
export interface OnlineLayer {
  /** Address of the map: an XYZ template with `{z}/{x}/{y}`, a raster PMTiles archive, or a MapLibre style. */
  url: string;
  label: string;
  attribution: string;
}

/** Online map that the build was configured with, or null. */
export const online = (import.meta.env.SITED_ONLINE ?? null) as OnlineLayer | null;
