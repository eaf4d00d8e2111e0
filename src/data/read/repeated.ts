import type { Dataset, Place, Site } from '../../../geo/model/schema.ts';

/** Finds the fault of a record, or null. May remember the records before it. */
type FaultOf<T> = (record: T) => string | null;

/** Makes a test that is true if it was called with the same text before. */
function seenBefore(): (text: string) => boolean {
  const seen = new Set<string>();
  return (text) => seen.size === seen.add(text).size;
}

/** Fault of a place that has a homonym twice. */
export const homonymFault: FaultOf<Place> = ({ homonyms }) => {
  const repeated = seenBefore();
  const twice = homonyms.find(({ name, point, reason }) => repeated(JSON.stringify([name, point, reason])));
  return twice ? `its homonym “${twice.name}” stands here twice` : null;
};

/** Faults of a site that is matched with itself, or twice with another, in either record. */
export function matchFaults(): FaultOf<Site> {
  const repeated = seenBefore();
  return ({ id, matches = [] }) => {
    if (matches.some(({ to }) => to === id)) return 'it is matched with itself';
    const twice = matches.find(({ to }) => repeated([id, to].sort().join(' ')));
    return twice
      ? `its match with “${twice.to}” is told twice: once is enough, in either of the two records`
      : null;
  };
}

/** Faults of a measure from a place to itself, or that is there twice. */
export function measureFaults(): FaultOf<Dataset['measures'][number]> {
  const repeated = seenBefore();
  return ({ place, to }) => {
    if (place === to) return `“${place}” is measured to itself`;
    return repeated(`${place} ${to}`) ? `the way from “${place}” to “${to}” is measured twice` : null;
  };
}
