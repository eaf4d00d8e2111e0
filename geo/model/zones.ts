import type { Meta } from './schema.ts';

/** UTC offset in minutes east, or name in the IANA time zone database. */
export type Zone = number | string;

/** Clocks by the name of their zone: making one is slow. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  clocks.set(zone, clock);
  return clock;
}

/** UTC offset in minutes of a zone at an instant in epoch milliseconds. */
function offsetAt(zone: string, instant: number): number {
  const name = clockOf(zone)
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')!.value;
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/**
 * UTC offset in minutes of a zone when its wall clock shows `wall`, milliseconds as if it were UTC. Of a clock that is
 * set back and shows this twice, or is set forward and does not, the offset after the change.
 * @throws RangeError if there is no zone of the name
 */
export function offsetIn(zone: Zone, wall: number): number {
  if (typeof zone === 'number') return zone;
  const guess = offsetAt(zone, wall - offsetAt(zone, wall) * 60_000);
  return offsetAt(zone, wall - guess * 60_000);
}

/**
 * Zone that a text names: minutes of an offset such as `+05:30`, or the name itself.
 * @throws RangeError if there is no zone of the name
 */
export function readZone(text: string): Zone {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
  if (sign) return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  clockOf(text);
  return text;
}

/** UTC offset in minutes of what has no zone in edition 1, which knew the zone of no other subject. */
const zoneOfEdition1 = 330;

/**
 * Zone of what a dataset states without one.
 * @throws RangeError if it names none that there is
 */
export function zoneOf(meta: Pick<Meta, 'edition' | 'zone'> | undefined): Zone {
  if (meta?.zone) return readZone(meta.zone);
  return meta?.edition === 2 ? 0 : zoneOfEdition1;
}
