import { namedId, rowOf, type AnyProperty } from '../../../geo/model/properties.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import { placeSubject } from '../../../geo/model/subject.ts';
import { deniedIn, type Catalogue } from '../catalogue/catalogue.ts';
import { eventsOf } from '../catalogue/sites.ts';
import { groupBy } from '../kit/collect.ts';
import { placesOf } from './of-places.ts';
import type { StatedValue } from './findings.ts';

/** The part of a subject that is denied: one value of a property, or all values of it, or all that is stated. */
const keyOf = (property?: AnyProperty, value?: string) => `${property ?? ''} ${value ?? ''}`;

/** Denials that reach a subject: of itself and, for a site, of all sites of its events and places. */
function reaching(c: Catalogue, subject: string): Statement[] {
  const site = c.sites.get(subject);
  const around = site ? [...eventsOf(c, site), ...placesOf(c, site).map(placeSubject)] : [];
  return [
    ...c.against(subject).filter((s) => !deniedIn(s)!.sites),
    ...around.flatMap((one) => c.against(one).filter((s) => deniedIn(s)!.sites)),
  ];
}

type ByKey = ReadonlyMap<string, Statement[]>;
/** Denials by catalogue and by subject: every value of a subject asks for the same ones. */
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
 * The statements that deny a claim, given as a statement or as a value with its statements: those that deny this value,
 * its property, or all that is stated of the subject. A denial is no claim, and neither is `none`. In all, it takes time
 * in proportion to the statements about a subject and about its events and places.
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
