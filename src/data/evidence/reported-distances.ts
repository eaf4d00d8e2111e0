import { overlap, type Quantity } from '../../../geo/model/quantity.ts';
import type { Measure, Site, Statement } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { stating } from '../catalogue/sites.ts';

type Distance = Extract<Statement, { property: 'distance' }>;

/** Our own measurement, and the reports of the same distance that contradict it. */
export interface DistanceComparison {
  measure: Measure;
  /** Reports outside the measurement and its error. */
  contradicted: Distance[];
}

/** True if a reported quantity in km can be a measured length with its error. */
export const agrees = (reported: Quantity, { km, errorKm }: Measure) =>
  overlap(reported, { min: Math.max(0, km - errorKm), max: km + errorKm });

/** Lines of which the nearest is always shown. */
const lines = ['line-of-control', 'international-border'];

/** Measurements to show for a site: to each end that a report names, and to the nearest line. */
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
