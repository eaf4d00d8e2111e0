import { namedId, rowOf, type AnyProperty } from '../../../geo/model/properties.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import { placeSubject } from '../../../geo/model/subject.ts';
import { deniedIn, type Catalogue } from '../catalogue/catalogue.ts';
import { eventsOf } from '../catalogue/sites.ts';
import { groupBy } from '../kit/collect.ts';
import { placesOf } from './of-places.ts';
import type { StatedValue } from './findings.ts';

/**
 * Key for the extent of a denial: one value of a property, all values of a property, or everything that is stated of a
 * subject.
 */
const keyOf = (property?: AnyProperty, value?: string) => `${property ?? ''} ${value ?? ''}`;

/**
 * Statements that deny something about a subject: directly or, for a site, because they are about all sites of its
 * event or place.
 */
function reaching(c: Catalogue, subject: string): Statement[] {
  const site = c.sites.get(subject);
  const around = site ? [...eventsOf(c, site), ...placesOf(c, site).map(placeSubject)] : [];
  return [
    ...c.against(subject).filter((s) => !deniedIn(s)!.sites),
    ...around.flatMap((one) => c.against(one).filter((s) => deniedIn(s)!.sites)),
  ];
}

type ByKey = ReadonlyMap<string, Statement[]>;
/** Cache of denials by catalogue and subject, because every value of a subject needs them. */
const found = new WeakMap<Catalogue, Map<string, ByKey>>();

function denialsAt(c: Catalogue, subject: string): ByKey {
  const subjects = found.get(c) ?? new Map<string, ByKey>();
  found.set(c, subjects);
  const denials =
    subjects.get(subject) ??
    groupBy(reaching(c, subject), (s) => {
      const { property, value } = deniedIn(s)!;
      return keyOf(property, value);
    });
  subjects.set(subject, denials);
  return denials;
}

/**
 * Statements that deny a claim. They deny its value, every value of its property, or everything that is stated of its
 * subject. A claim is a statement, or a value with its statements; denials themselves and the value `none` (“no group”)
 * are no claims. Takes time in proportion to the statements about a subject, its events and its places.
 */
export function denialsOf(c: Catalogue, claim: Statement | Pick<StatedValue, 'statements'>): Statement[] {
  const statement = 'statements' in claim ? claim.statements[0]! : claim;
  const { subject, property, value } = statement;
  if (deniedIn(statement) || (rowOf(property).none && value === 'none')) return [];
  const denials = denialsAt(c, subject);
  const id = namedId(statement);
  return [keyOf(property, id ?? undefined), ...(id === null ? [] : [keyOf(property)]), keyOf()].flatMap(
    (key) => denials.get(key) ?? [],
  );
}
