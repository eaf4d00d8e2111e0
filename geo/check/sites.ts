import { claimsOf } from '../claims.ts';
import { entryFault, type Check } from './report.ts';

/** A site stands where a source says it does: its place is one that a statement gives, and has a point. */
export const sitePlaces: Check = (input) => {
  const places = new Map(input.places.map((place) => [place.id, place]));
  const stated = claimsOf(input, 'place').map(({ statement }) => `${statement.subject} ${statement.value}`);
  return input.sites.flatMap((site) => [
    ...(places.get(site.place)?.point === null
      ? [entryFault(input, 'sites', site, `the place “${site.place}” has no point`)]
      : []),
    ...(stated.includes(`${site.id} ${site.place}`)
      ? []
      : [entryFault(input, 'sites', site, `no statement says that its place is “${site.place}”`)]),
  ]);
};
