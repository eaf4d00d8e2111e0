import { propertyTable, rowHas } from '../../../geo/model/properties.ts';
import { isOwn, kindOfOwn, type OwnProperty } from '../../../geo/model/own-properties.ts';
import { noted, type Quantity } from '../../../geo/model/quantity.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import { ownOf, type Declaring } from '../catalogue/declared.ts';
import { plainName } from '../kit/name-in.ts';

/**
 * Unit of a stated number, or the kind of things that it counts, in ids instead of words: `people`, `militants`,
 * `minutes`, `km from lahore`.
 */
function unitOf(s: Statement): string {
  if (s.property === 'distance') return `km from ${s.value.to}`;
  if (s.property === 'count') return s.value.of;
  if (rowHas(s, 'value', 'quantity')) return s.value.of ?? propertyTable[s.property].unit;
  return '';
}

/** Unit of a property that the dataset declares itself, in English if available. */
function unitOfOwn(declaring: Declaring, property: OwnProperty): string {
  const unit = ownOf(declaring, property)?.unit;
  return unit ? plainName(unit) : '';
}

/**
 * A stated number with its bound, subject and unit, in signs and ids that need no language: `killed (strikes) ≥8
 * people`. Null for a statement of another kind.
 */
export function quantityNote(declaring: Declaring, s: Statement): string | null {
  if (isOwn(s.property) ? kindOfOwn(s.value) !== 'quantity' : !rowHas(s, 'proof', 'numbersStated'))
    return null;
  const { property, subject } = s;
  const value = s.value as Quantity & { asOf?: string };
  const moment = value.asOf === undefined ? '' : ` as of ${value.asOf}`;
  return `${property} (${subject}) ${noted(value)} ${isOwn(property) ? unitOfOwn(declaring, property) : unitOf(s)}${moment}`;
}
