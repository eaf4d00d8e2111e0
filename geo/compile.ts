import * as v from 'valibot';
import { claims, type Claim } from './claims.ts';
import type { Input } from './input.ts';
import { Source, Statement, type Dataset } from './schema.ts';
import { locate } from './support.ts';

/** The fields of the compiled source; the rest of the file goes into the statements. */
const metadata = v.object(Source.entries);

function statementOf(claim: Claim, accounts: ReadonlyMap<string, string>): unknown {
  const { subject, speaker, property, value, support } = claim.statement;
  const { excerpt, summary } = claim;
  const selector = excerpt && {
    exact: excerpt.exact,
    prefix: excerpt.prefix,
    suffix: excerpt.suffix,
    support: locate(excerpt.exact, support ?? []).ranges,
  };
  return {
    id: claim.id,
    subject,
    property,
    value,
    speaker,
    account: accounts.get(speaker),
    source: claim.source.id,
    origin: (excerpt ?? summary)?.origin ?? claim.source.origin,
    ...(selector ? { excerpt: selector } : { summary: summary?.text }),
  };
}

/**
 * The dataset that the page reads: sources sorted by id, the other lists and the statements in file order.
 * The input must have passed the checks; a `ValiError` is thrown where what it yields is not of the schema.
 */
export function compile(input: Input, version: string): Dataset {
  const accounts = new Map(input.speakers.map(({ id, account }) => [id, account]));
  const { places, groups, sites, events, speakers, origins } = input;
  return {
    version,
    sources: input.sources.map(({ source }) => v.parse(metadata, source)),
    origins,
    speakers,
    groups,
    places,
    sites,
    events,
    statements: claims(input).map((claim) => v.parse(Statement, statementOf(claim, accounts))),
  };
}
