import { sourcedStatements, type SourcedStatement } from '../authored/sourced-statements.ts';
import type { Input } from '../authored/input.ts';
import { namedId, rowOf, type NamedKind } from '../model/properties.ts';
import type { Problem } from '../authored/problem.ts';
import { accounts } from '../model/accounts.ts';
import { lines } from '../model/lines.ts';
import { entryFault, fault, type Check } from './report.ts';

const usual: readonly string[] = accounts;

type Kind = NamedKind | 'site' | 'place or territory' | 'origin';
type Known = Record<Kind, ReadonlySet<string>>;

function known({ sites, groups, events, places, speakers, origins }: Input): Known {
  const of = (...entries: { id: string }[][]) => new Set(entries.flat().map(({ id }) => id));
  return {
    subject: of(sites, groups, events),
    site: of(sites),
    group: of(groups),
    place: of(places.filter(({ precision }) => precision.level !== 'territory')),
    territory: of(places.filter(({ id, precision }) => precision.level === 'territory' && !lines.has(id))),
    'place or territory': of(places.filter(({ id }) => !lines.has(id))),
    event: of(events),
    speaker: of(speakers),
    origin: of(origins),
    'line, place or territory': of(places),
  };
}

/** The reference in a statement's value. */
function inValue({ statement }: SourcedStatement): [Kind, string][] {
  const id = namedId(statement);
  const { names } = rowOf(statement.property);
  return names && id !== null ? [[names, id]] : [];
}

/** Every reference of a record leads to a record of the right kind. */
export const references: Check = (input) => {
  const ids = known(input);
  const unknown = ([kind, id]: [Kind, string]) => (ids[kind].has(id) ? [] : [`there is no ${kind} “${id}”`]);
  const inStatements = sourcedStatements(input).flatMap((sourced): Problem[] =>
    [
      ['subject', sourced.statement.subject] as [Kind, string],
      ['speaker', sourced.statement.speaker] as [Kind, string],
      ...inValue(sourced),
    ]
      .flatMap(unknown)
      .map((reason) => fault(sourced, reason)),
  );
  const inSources = input.sources.flatMap(({ file, source }) => {
    const passages = (['excerpts', 'summaries'] as const).flatMap((list) =>
      (source[list] ?? []).map(({ origin }, i) => [`${list}[${i}].origin`, origin] as const),
    );
    return [['origin', source.origin] as const, ...passages].flatMap(([record, id]) =>
      (id === undefined ? [] : unknown(['origin', id])).map((reason) => ({ file, record, reason })),
    );
  });
  const inSites = input.sites.flatMap((site) =>
    [
      ['place', site.place] as [Kind, string],
      ...(site.matches ?? []).map(({ to }): [Kind, string] => ['site', to]),
    ]
      .flatMap(unknown)
      .map((reason) => entryFault(input, 'sites', site, reason)),
  );
  const inSpeakers = input.speakers
    .filter(({ account }) => !usual.includes(account))
    .map((speaker) => entryFault(input, 'speakers', speaker, `there is no account “${speaker.account}”`));
  const inPlaces = input.places.flatMap((place) =>
    (place.within === null ? [] : unknown(['place or territory', place.within])).map((reason) =>
      entryFault(input, 'places', place, reason),
    ),
  );
  return [...inStatements, ...inSources, ...inSites, ...inSpeakers, ...inPlaces];
};
