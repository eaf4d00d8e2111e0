import { statementsOf } from '../authored/sourced-statements.ts';
import { entryFault, type Check } from './report.ts';

/** Checks that matches (our inference that two sites may be one) join two different sites, and each pair once. */
export const matched: Check = (input) => {
  const seen = new Set<string>();
  return input.sites.flatMap((site) =>
    (site.matches ?? []).flatMap(({ to }) => {
      const pair = [site.id, to].sort().join(' ');
      const again = seen.has(pair);
      seen.add(pair);
      if (to === site.id) return [entryFault(input, 'sites', site, 'it is matched with itself')];
      return again ? [entryFault(input, 'sites', site, `its match with “${to}” stands here twice`)] : [];
    }),
  );
};

/** Checks that the place of every site has coordinates, and that some statement names this place for the site. */
export const sitePlaces: Check = (input) => {
  const places = new Map(input.places.map((place) => [place.id, place]));
  const stated = statementsOf(input, 'place').map(
    ({ statement }) => `${statement.subject} ${statement.value}`,
  );
  return input.sites.flatMap((site) => [
    ...(places.get(site.place)?.point === null
      ? [entryFault(input, 'sites', site, `the place “${site.place}” has no point`)]
      : []),
    ...(stated.includes(`${site.id} ${site.place}`)
      ? []
      : [entryFault(input, 'sites', site, `no statement says that its place is “${site.place}”`)]),
  ]);
};
