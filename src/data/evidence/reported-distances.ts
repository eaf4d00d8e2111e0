import { overlap, type Quantity } from '../../../geo/model/quantity.ts';
import type { Measure, Site, Statement } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { stating } from '../catalogue/sites.ts';

type Distance = Extract<Statement, { property: 'distance' }>;

/** Distance that this project computed, with the reported distances that contradict it. */
export interface DistanceComparison {
  measure: Measure;
  /** Reported distances that differ from the computed one by more than its error. */
  contradicted: Distance[];
}

/** True if a reported distance in km can be equal to a computed one, given the error of the latter. */
export const agrees = (reported: Quantity, { km, errorKm }: Measure) =>
  overlap(reported, { min: Math.max(0, km - errorKm), max: km + errorKm });

/** Ids of the boundary lines between the two states; the distance to the nearest one is always shown. */
const lines = ['line-of-control', 'international-border'];

/**
 * Computed distances to show for a site: to every place or line to which a source gives a distance, and to the nearest
 * boundary line.
 */
export function comparisons(c: Catalogue, site: Site): DistanceComparison[] {
  const reports = stating(c.about(site.id), 'distance');
  const named = new Set(reports.map((s) => s.value.to));
  const here = c.dataset.measures.filter((m) => m.place === site.place);
  const nearest = here.filter((m) => lines.includes(m.to)).sort((a, b) => a.km - b.km)[0];
  return here
    .filter((m) => named.has(m.to) || m === nearest)
    .map((measure) => ({
      measure,
      contradicted: reports.filter((s) => s.value.to === measure.to && !agrees(s.value, measure)),
    }));
}
