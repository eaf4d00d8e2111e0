import { propertyTable, rowHas } from '../../../geo/model/properties.ts';
import { noted } from '../../../geo/model/quantity.ts';
import type { Statement } from '../../../geo/model/schema.ts';

/** The thing or unit of a number, by ids: `people`, `militants`, `minutes`, `km from lahore`. */
function unitOf(s: Statement): string {
  if (s.property === 'distance') return `km from ${s.value.to}`;
  if (s.property === 'count') return s.value.of;
  if (rowHas(s, 'value', 'quantity')) return s.value.of ?? propertyTable[s.property].unit;
  return '';
}

/**
 * A stated quantity with its bound, its subject and its unit, in signs and ids that need no language: `killed (strikes)
 * ≥8 people`. Null for a statement of another kind.
 */
export function quantityNote(s: Statement): string | null {
  if (!rowHas(s, 'proof', 'numbersStated')) return null;
  const { property, subject, value } = s;
  const moment = value.asOf === undefined ? '' : ` as of ${value.asOf}`;
  return `${property} (${subject}) ${noted(value)} ${unitOf(s)}${moment}`;
}
