import type { FeatureCollection } from 'geojson';
import * as v from 'valibot';
import { sourcedStatements, type SourcedStatement } from './sourced-statements.ts';
import { usualAccounts } from '../model/accounts.ts';
import { usualKinds } from '../model/kinds.ts';
import { lines } from '../model/lines.ts';
import type { Input } from './input.ts';
import { measures } from './measure.ts';
import { rowHas } from '../model/properties.ts';
import { Source, Statement, type Dataset, type Place } from '../model/schema.ts';
import { locate } from './support.ts';

/** Schema of a compiled source without its statements, which go into a list of their own. */
const metadata = v.object(Source.entries);

function statementOf(sourced: SourcedStatement, accounts: ReadonlyMap<string, string>): unknown {
  const { subject, speaker, property, value, denies, identification, unchecked, support, by } =
    sourced.statement;
  const { excerpt, summary, cells } = sourced;
  const selector = excerpt && {
    exact: excerpt.exact,
    prefix: excerpt.prefix,
    suffix: excerpt.suffix,
    support: locate(excerpt.exact, support ?? []).ranges,
  };
  const { locator, fingerprint } = summary ?? cells ?? {};
  return {
    id: sourced.id,
    subject,
    property,
    value,
    speaker,
    account: accounts.get(speaker),
    source: sourced.source.id,
    origin: (excerpt ?? summary ?? cells)?.origin ?? sourced.source.origin,
    ...(by && { by }),
    ...(denies && { denies }),
    ...(identification && { identification }),
    ...(unchecked && { unchecked }),
    ...(selector && { excerpt: selector }),
    ...(summary && { summary: summary.text }),
    ...(cells && { record: { row: cells.row, columns: cells.columns } }),
    ...(locator && { locator }),
    ...(fingerprint && { fingerprint }),
  };
}

/**
 * Ends of the distances that the build measures: from every place with a site, to every line such as the Line of
 * Control and to every place that a reported distance names.
 */
function measurable(input: Input, all: readonly SourcedStatement[]): [from: Place[], to: Place[]] {
  const named = all.flatMap(({ statement: s }) => (rowHas(s, 'value', 'distance') ? [s.value.to] : []));
  const ends = new Set([...lines.keys(), ...named]);
  const starts = new Set(input.sites.map(({ place }) => place));
  return [input.places.filter(({ id }) => starts.has(id)), input.places.filter(({ id }) => ends.has(id))];
}

/**
 * Compiles the authored files to one dataset: sources sorted by id, other lists and statements in the order of the
 * files. The input must have passed all checks.
 * @throws ValiError if the result does not fit the schema
 */
export function compile(input: Input, version: string, boundaries: FeatureCollection | null): Dataset {
  const accountOf = new Map(input.speakers.map(({ id, account }) => [id, account]));
  const all = sourcedStatements(input);
  const { places, groups, sites, events, speakers, publishers, institutions, origins } = input;
  return {
    version,
    meta: input.meta,
    sources: input.sources.map(({ source }) => v.parse(metadata, source)),
    publishers,
    institutions,
    origins,
    accounts: [...usualAccounts],
    kinds: [...usualKinds],
    speakers,
    groups,
    places,
    sites,
    events,
    statements: all.map((sourced) => v.parse(Statement, statementOf(sourced, accountOf))),
    measures: measures(...measurable(input, all), boundaries),
    withdrawn: input.withdrawn,
    identifications: input.identifications,
  };
}
