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
 * Lines of the basemap, for a dataset that has places of their ids; like territories these have no point. The
 * Jammu–Sialkot stretch is International Border to one side and Working Boundary to the other, so it belongs to both, and
 * distances to either are compared.
 */
export const usualLines: readonly DrawnLine[] = usual;

/** The features of each line of the basemap. */
export const lines: ReadonlyMap<string, readonly Drawn[]> = new Map(
  usualLines.map(({ id, drawn }) => [id, drawn]),
);

/** True if a feature with these properties is selected. */
export const isDrawn = (properties: Record<string, unknown> | null, drawn: Drawn) =>
  drawn.class === properties?.class && String(properties.name ?? '').startsWith(drawn.name ?? '');
