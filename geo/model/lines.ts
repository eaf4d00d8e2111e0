import usual from './lines.json' with { type: 'json' };

/** Selects features of `public/basemap/boundaries.geojson` by class and, if lines share it, the beginning of the name. */
export interface Drawn {
  class: string;
  name?: string;
}

/** A line of the basemap; `same` as in `Line` of the schema. */
interface DrawnLine {
  id: string;
  drawn: readonly Drawn[];
  same?: string;
}

/**
 * Boundary lines to which a distance may be measured, by their id in `geo/places.json`; they have no point there. The
 * Jammu–Sialkot stretch belongs to two lines: India calls it International Border, Pakistan Working Boundary.
 */
export const usualLines: readonly DrawnLine[] = usual;

/** The features of each line of the basemap. */
export const lines: ReadonlyMap<string, readonly Drawn[]> = new Map(
  usualLines.map(({ id, drawn }) => [id, drawn]),
);

/** True if a feature of `boundaries.geojson` with these properties is part of a line. */
export const isDrawn = (properties: Record<string, unknown> | null, drawn: Drawn) =>
  drawn.class === properties?.class && String(properties.name ?? '').startsWith(drawn.name ?? '');
