import type { Dataset, Place, Site } from '../../../geo/model/schema.ts';

/** Says why a record cannot be, or null. Each is asked about one record after the other, and remembers them. */
type Fault<T> = (record: T) => string | null;

/** Tells whether a text has been asked about before. */
function again(): (text: string) => boolean {
  const seen = new Set<string>();
  return (text) => seen.size === seen.add(text).size;
}

/** A homonym that a place has twice. */
export const homonymFault: Fault<Place> = ({ homonyms }) => {
  const before = again();
  const twice = homonyms.find(({ name, point, reason }) => before(JSON.stringify([name, point, reason])));
  return twice ? `its homonym “${twice.name}” stands here twice` : null;
};

/** A site that may be the same as itself, or as another that either of the two has named already. */
export function matchFaults(): Fault<Site> {
  const before = again();
  return ({ id, matches = [] }) => {
    if (matches.some(({ to }) => to === id)) return 'it is matched with itself';
    const twice = matches.find(({ to }) => before([id, to].sort().join(' ')));
    return twice
      ? `its match with “${twice.to}” is told twice: once is enough, in either of the two records`
      : null;
  };
}

/** A way that leads nowhere, or that has been measured already. */
export function measureFaults(): Fault<Dataset['measures'][number]> {
  const before = again();
  return ({ place, to }) => {
    if (place === to) return `“${place}” is measured to itself`;
    return before(`${place} ${to}`) ? `the way from “${place}” to “${to}” is measured twice` : null;
  };
}
