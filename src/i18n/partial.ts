import { fallback } from '../data/kit/name-in.ts';
import { markFallbacks } from './mark-fallbacks.ts';

type Message = string | readonly string[] | ((...args: never[]) => string);
/** Any part of the messages of a language. */
type Some<T> = T extends Message ? T : { [K in keyof T]?: Some<T[K]> };

const isTable = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/**
 * Wraps an English message that stands in for a missing translation: each text that it returns is remembered, so that
 * the page can mark it as English.
 */
function standIn(message: unknown): unknown {
  if (typeof message === 'string') return fallback(message);
  if (typeof message === 'function') return (...args: unknown[]) => fallback(message(...args) as string);
  if (Array.isArray(message)) return message.map(standIn);
  return completed({}, message as object);
}

/**
 * Completes the messages of a language with English ones where a translation is missing. The page marks these texts as
 * English.
 */
export function completed<T extends object>(own: Some<T>, english: T): T {
  markFallbacks();
  const given = own as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(english).map(([key, message]) => {
      const mine = given[key];
      if (mine === undefined) return [key, standIn(message)];
      return [key, isTable(message) ? completed(mine as object, message) : mine];
    }),
  ) as T;
}
