import type { Dataset, Place, Site } from '../../../geo/model/schema.ts';

/**
 * Test of a record that returns the reason why the record is wrong, or null. It may remember records that it tested
 * before.
 */
type FaultOf<T> = (record: T) => string | null;

/** Makes a test that is true for a text that it was called with before. */
function seenBefore(): (text: string) => boolean {
  const seen = new Set<string>();
  return (text) => seen.size === seen.add(text).size;
}

/** Tests a place: wrong if it lists the same homonym (another place of the same name) twice. */
export const homonymFault: FaultOf<Place> = ({ homonyms }) => {
  const repeated = seenBefore();
  const twice = homonyms.find(({ name, point, reason }) => repeated(JSON.stringify([name, point, reason])));
  return twice ? `its homonym “${twice.name}” stands here twice` : null;
};

/**
 * Makes a test for sites: a site is wrong if it is listed as possibly the same as itself, or twice as the same as
 * another site.
 */
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

/** Makes a test for computed distances: one is wrong if it leads from a place to itself, or is listed twice. */
export function measureFaults(): FaultOf<Dataset['measures'][number]> {
  const repeated = seenBefore();
  return ({ place, to }) => {
    if (place === to) return `“${place}” is measured to itself`;
    return repeated(`${place} ${to}`) ? `the way from “${place}” to “${to}” is measured twice` : null;
  };
}
