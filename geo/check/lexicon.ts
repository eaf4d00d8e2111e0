import { claimsOf } from '../claims.ts';
import type { Input } from '../input.ts';
import type { Names } from '../schema.ts';
import type { Name } from './mentions.ts';

const of = (id: string, names: Names, others: readonly string[] = []): Name[] =>
  [...new Set([names.en, names.hi, names.ur, ...others])].map((text) => ({ id, text }));
const texts = (printed: readonly { text: string }[]) => printed.map(({ text }) => text);

export const groupNames = ({ groups }: Input): Name[] =>
  groups.flatMap(({ id, name, aliases }) => of(id, name, texts(aliases)));
export const placeNames = ({ places }: Input): Name[] =>
  places.flatMap(({ id, names, variants }) => of(id, names, texts(variants)));
export const eventNames = ({ events }: Input): Name[] =>
  events.flatMap(({ id, name, aliases }) => of(id, name, aliases));
export const speakerNames = ({ speakers }: Input): Name[] =>
  speakers.flatMap(({ id, name, aliases }) => of(id, name, aliases));
/** The names by which this project knows a site. */
export const ownSiteNames = ({ sites }: Input): Name[] => sites.flatMap(({ id, name }) => of(id, name));
/** A site's own name, and its names as sources print them. */
export const siteNames = (input: Input): Name[] =>
  input.sites.flatMap(({ id, name }) => {
    const printed = claimsOf(input, 'name').filter(({ statement }) => statement.subject === id);
    return of(id, name, texts(printed.map(({ statement }) => statement.value)));
  });

/** Every name by kind. They are looked for kind by kind: an event's name does not hide the place in it. */
export function namesByKind(input: Input): NamesByKind {
  const known = lexicons.get(input);
  if (known) return known;
  const made = {
    group: groupNames(input),
    place: placeNames(input),
    event: eventNames(input),
    speaker: speakerNames(input),
    site: siteNames(input),
  };
  lexicons.set(input, made);
  return made;
}

type NamesByKind = Record<'group' | 'place' | 'event' | 'speaker' | 'site', Name[]>;
const lexicons = new WeakMap<Input, NamesByKind>();
