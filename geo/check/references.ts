import { sourcedStatements, type SourcedStatement } from '../authored/sourced-statements.ts';
import type { Input } from '../authored/input.ts';
import { namedId, rowOf, type NamedKind } from '../model/properties.ts';
import type { Problem } from '../authored/problem.ts';
import { placeOf, placeSubject } from '../model/subject.ts';
import { usualAccounts } from '../model/accounts.ts';
import { lines } from '../model/lines.ts';
import { entryFault, fault, type Check } from './report.ts';

type Kind = NamedKind | 'site' | 'place or territory' | 'origin' | 'publisher' | 'institution' | 'account';
type Known = Record<Kind, ReadonlySet<string>>;

/** Places with the ids by which statements name them as their subject: `place:` and the place’s id. */
const asSubjects = (places: Input['places']) => places.map(({ id }) => ({ id: placeSubject(id) }));

function known(input: Input): Known {
  const { sites, groups, events, places, speakers, origins, publishers, institutions } = input;
  const of = (...entries: { id: string }[][]) => new Set(entries.flat().map(({ id }) => id));
  return {
    subject: of(sites, groups, events, asSubjects(places)),
    site: of(sites),
    group: of(groups),
    place: of(places.filter(({ precision }) => precision.level !== 'territory')),
    territory: of(places.filter(({ id, precision }) => precision.level === 'territory' && !lines.has(id))),
    'place or territory': of(places.filter(({ id }) => !lines.has(id))),
    event: of(events),
    speaker: of(speakers),
    origin: of(origins),
    publisher: of(publishers),
    institution: of(institutions),
    account: of([...usualAccounts]),
    'line, place or territory': of(places),
  };
}

/** References from a statement’s value to other records: kind and id. */
function inValue({ statement }: SourcedStatement): [Kind, string][] {
  const id = namedId(statement);
  const { names } = rowOf(statement.property);
  return names && id !== null ? [[names, id]] : [];
}

/** References to other records from the claims that a statement denies: kind and id. */
function inDenial({ statement: { denies } }: SourcedStatement): [Kind, string][] {
  if (!denies) return [];
  const names = denies.property && rowOf(denies.property).names;
  const isPlace = placeOf(denies.subject) !== null;
  return [
    [denies.sites && !isPlace ? 'event' : 'subject', denies.subject],
    ...(names && denies.value ? [[names, denies.value] as [Kind, string]] : []),
  ];
}

/** Checks that every id by which a record refers to another one belongs to a record of the right kind. */
export const references: Check = (input) => {
  const ids = known(input);
  const unknown = ([kind, id]: [Kind, string]) => (ids[kind].has(id) ? [] : [`there is no ${kind} “${id}”`]);
  const inStatements = sourcedStatements(input).flatMap((sourced): Problem[] =>
    [
      ['subject', sourced.statement.subject] as [Kind, string],
      ['speaker', sourced.statement.speaker] as [Kind, string],
      ...inValue(sourced),
      ...inDenial(sourced),
    ]
      .flatMap(unknown)
      .map((reason) => fault(sourced, reason)),
  );
  const inSources = input.sources.flatMap(({ file, source }) => {
    const passages = (['excerpts', 'summaries'] as const).flatMap((list) =>
      (source[list] ?? []).map(({ origin }, i) => [`${list}[${i}].origin`, origin] as const),
    );
    const inPublisher = unknown(['publisher', source.publisher]).map((reason) => ({
      file,
      record: 'publisher',
      reason: `${reason} in geo/publishers.json`,
    }));
    return [
      ...inPublisher,
      ...[['origin', source.origin] as const, ...passages].flatMap(([record, id]) =>
        (id === undefined ? [] : unknown(['origin', id])).map((reason) => ({ file, record, reason })),
      ),
    ];
  });
  const inSites = input.sites.flatMap((site) =>
    [
      ['place', site.place] as [Kind, string],
      ...(site.matches ?? []).map(({ to }): [Kind, string] => ['site', to]),
    ]
      .flatMap(unknown)
      .map((reason) => entryFault(input, 'sites', site, reason)),
  );
  const inSpeakers = input.speakers.flatMap((speaker) =>
    unknown(['account', speaker.account]).map((reason) => entryFault(input, 'speakers', speaker, reason)),
  );
  const onSides = (['institutions', 'publishers'] as const).flatMap((list) =>
    input[list].flatMap((entry) =>
      (entry.side === undefined ? [] : unknown(['account', entry.side])).map((reason) =>
        entryFault(input, list, entry, reason),
      ),
    ),
  );
  const inPlaces = input.places.flatMap((place) =>
    (place.within === null ? [] : unknown(['place or territory', place.within])).map((reason) =>
      entryFault(input, 'places', place, reason),
    ),
  );
  const inOrigins = input.origins.flatMap((origin) =>
    (origin.institution === undefined ? [] : unknown(['institution', origin.institution])).map((reason) =>
      entryFault(input, 'origins', origin, reason),
    ),
  );
  return [...inStatements, ...inSources, ...inSites, ...inSpeakers, ...onSides, ...inPlaces, ...inOrigins];
};
