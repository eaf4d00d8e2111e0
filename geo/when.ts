import type { ValueOf } from './schema.ts';

type When = ValueOf<'date'>;

/** A span of time in milliseconds since 1970-01-01T00:00Z; `end` is not included, a moment has `end === start`. */
export interface Span {
  start: number;
  end: number;
}

const minute = 60_000;
export const day = 86_400_000;

/** The zone of an ISO 8601 moment, in minutes east of UTC. */
export function offsetOf(moment: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(moment) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** The number of the local day, counted from 1970-01-01. */
export const dayNumber = (at: number, offset: number): number => Math.floor((at + offset * minute) / day);

/** The moments that a moment or interval is written with. */
export const momentsOf = (when: When): [start: string, end: string] => {
  const [start = when, end = start] = when.split('/');
  return [start, end];
};

/** The span of an ISO 8601 moment or interval. */
export function spanOf(when: When): Span {
  const [start, end] = momentsOf(when);
  return { start: Date.parse(start), end: Date.parse(end) };
}
