import type { Measure, Site, Statement } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { stating } from '../catalogue/sites.ts';

type Distance = Extract<Statement, { property: 'distance' }>;

/** What our own coordinates give, beside the reports of the same distance. */
export interface Comparison {
  measure: Measure;
  /** Reports that the measurement, with its error, does not bear out. */
  contradicted: Distance[];
}

/** Whether a reported range in km and a measured length with its error can both be so. */
export const holds = ({ min, max }: { min: number; max: number }, { km, errorKm }: Measure) =>
  km + errorKm >= min && km - errorKm <= max;

/** The lines that a site may lie near, of which the nearest is always measured. */
const lines = ['line-of-control', 'international-border'];

/** The measurements to show for a site: to whatever a report names, and to the nearest line. */
export function comparisons(c: Catalogue, site: Site): Comparison[] {
  const reports = stating(c.about(site.id), 'distance');
  const named = new Set(reports.map((s) => s.value.to));
  const here = c.dataset.measures.filter((m) => m.place === site.place);
  const nearest = here.filter((m) => lines.includes(m.to)).sort((a, b) => a.km - b.km)[0];
  return here
    .filter((m) => named.has(m.to) || m === nearest)
    .map((measure) => ({
      measure,
      contradicted: reports.filter((s) => s.value.to === measure.to && !holds(s.value, measure)),
    }));
}
