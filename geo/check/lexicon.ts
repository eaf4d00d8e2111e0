import { statementsOf } from '../authored/sourced-statements.ts';
import type { Input } from '../authored/input.ts';
import type { Names } from '../model/schema.ts';
import type { Name } from './mentions.ts';

const of = (id: string, names: Names, others: readonly string[] = []): Name[] =>
  [...new Set([...Object.values(names), ...others])].map((text) => ({ id, text }));
const texts = (printed: readonly { text: string }[]) => printed.map(({ text }) => text);

/** Caches the result of `make` for each list, compared by identity. */
function once<K extends object>(make: (list: K) => Name[]): (list: K) => Name[] {
  const made = new WeakMap<K, Name[]>();
  return (list) => {
    const names = made.get(list) ?? make(list);
    made.set(list, names);
    return names;
  };
}

const ofGroups = once((groups: Input['groups']) =>
  groups.flatMap(({ id, name, aliases }) => of(id, name, texts(aliases))),
);
const ofPlaces = once((places: Input['places']) =>
  places.flatMap(({ id, names, variants }) => of(id, names, texts(variants))),
);
const ofEvents = once((events: Input['events']) =>
  events.flatMap(({ id, name, aliases }) => of(id, name, aliases)),
);
const ofSpeakers = once((speakers: Input['speakers']) =>
  speakers.flatMap(({ id, name, aliases }) => of(id, name, aliases)),
);
const ofSites = once((sites: Input['sites']) => sites.flatMap(({ id, name }) => of(id, name)));
/** Names of sites: this project’s own, and those that sources use. */
const ofSitesAsPrinted = once((input: Input) =>
  input.sites.flatMap(({ id, name }) => {
    const printed = statementsOf(input, 'name').filter(({ statement }) => statement.subject === id);
    return of(id, name, texts(printed.map(({ statement }) => statement.value)));
  }),
);

export const groupNames = ({ groups }: Input): Name[] => ofGroups(groups);
export const placeNames = ({ places }: Input): Name[] => ofPlaces(places);
export const eventNames = ({ events }: Input): Name[] => ofEvents(events);
export const speakerNames = ({ speakers }: Input): Name[] => ofSpeakers(speakers);
/** Names that this project gives to sites, without those that sources use. */
export const ownSiteNames = ({ sites }: Input): Name[] => ofSites(sites);
export const siteNames = (input: Input): Name[] => ofSitesAsPrinted(input);

/**
 * Names of all records, by kind of record. Each kind is searched separately, because the name of an event may contain
 * that of a place.
 */
export const namesByKind = (input: Input) => ({
  group: groupNames(input),
  place: placeNames(input),
  event: eventNames(input),
  speaker: speakerNames(input),
  site: siteNames(input),
});
