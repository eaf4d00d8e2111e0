import type { MemberHandler } from './json-members.ts';
import { DatasetError } from '../kit/dataset-error.ts';
import { revealHidden } from '../kit/visible-text.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/**
 * Decodes bytes as UTF-8.
 * @throws DatasetError if they are not valid
 */
export function decoded(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new DatasetError('', 'is not UTF-8 text');
  }
}

/**
 * Parses a text as JSON; `record` names the record in the error.
 * @throws DatasetError if the text is not JSON
 */
export function parsed(text: string, record = ''): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DatasetError(record, `is not JSON (${(error as Error).message})`);
  }
}

/** Maximum length of a text in untrusted data, in UTF-16 units. */
const longest = 10_000;
/** Maximum depth of nesting in untrusted JSON; a valid dataset has five levels. */
const deepest = 16;
/** Keys with a special meaning in JavaScript, refused because they allow prototype pollution. */
const traps = new Set(['__proto__', 'constructor', 'prototype']);

interface Node {
  value: Record<string, unknown>;
  within: Node | null;
  key: string;
  depth: number;
}

/** Path of a value in the file, such as `statements[3].value`. */
function pathOf({ within, key }: Node): string {
  if (!within) return key;
  const step = Array.isArray(within.value) ? `[${key}]` : `.${key}`;
  return within.within || within.key ? pathOf(within) + step : key;
}

/**
 * Sanitises untrusted JSON data in place: replaces hidden characters by visible ones. Without recursion, so that deep
 * nesting cannot exhaust the stack. `path` is the data’s path in the file.
 * @returns true if anything was changed
 * @throws DatasetError for a text of more than 10,000 UTF-16 units, a number that is not finite, a key with a special
 * meaning in JavaScript, or nesting deeper than 16
 */
export function clean(data: unknown, path = ''): boolean {
  const isNode = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  let changed = false;
  if (!isNode(data)) return changed;
  const refuse = (within: Node, key: string, reason: string) => {
    throw new DatasetError(pathOf({ value: {}, within, key, depth: 0 }), reason);
  };
  const waiting: Node[] = [{ value: data, within: null, key: path, depth: path ? 2 : 0 }];
  for (let node = waiting.pop(); node; node = waiting.pop())
    for (const key of Object.keys(node.value)) {
      if (traps.has(key)) refuse(node, key, `has a key that no record has: “${key}”`);
      const value = node.value[key];
      if (typeof value === 'string') {
        if (value.length > longest)
          refuse(node, key, `is ${value.length} characters long; at most ${longest} are read`);
        const seen = revealHidden(value);
        if (seen !== value) {
          node.value[key] = seen;
          changed = true;
        }
      } else if (typeof value === 'number') {
        if (!Number.isFinite(value)) refuse(node, key, 'is too large a number');
      } else if (isNode(value)) {
        if (node.depth >= deepest) refuse(node, key, `is nested more than ${deepest} deep`);
        waiting.push({ value, within: node, key, depth: node.depth + 1 });
      }
    }
  return changed;
}

/** Receiver of the parsed members of a JSON object, and of the items of its lists one by one. */
export interface ValueHandler {
  lists(name: string): boolean;
  /** Takes the next item of a list, parsed, and its JSON as bytes. */
  item(name: string, value: unknown, bytes: Uint8Array): void;
  listed(name: string): void;
  member(name: string, value: unknown): void;
}

/** Parses and sanitises the members of an untrusted JSON file, and passes them on. */
export class Sanitizer implements MemberHandler {
  readonly #values: ValueHandler;
  /** Index in the current list of the item that is read next. */
  #at = 0;

  constructor(values: ValueHandler) {
    this.#values = values;
  }

  lists(name: string): boolean {
    return this.#values.lists(name);
  }

  items(name: string, bytes: Uint8Array, starts: readonly number[], ends: readonly number[]): void {
    for (const [i, value] of this.#parsed(name, bytes, starts, ends).entries()) {
      const changed = clean(value, `${name}[${this.#at}]`);
      const written = changed ? encoder.encode(JSON.stringify(value)) : bytes.subarray(starts[i], ends[i]);
      this.#values.item(name, value, written);
      this.#at += 1;
    }
  }

  /** Parses a batch of list items at once; if that fails, one by one, to name the item that is not JSON. */
  #parsed(name: string, bytes: Uint8Array, starts: readonly number[], ends: readonly number[]): unknown[] {
    const together = `[${decoded(bytes.subarray(starts[0], ends.at(-1)))}]`;
    try {
      const values = JSON.parse(together) as unknown[];
      if (values.length === starts.length) return values;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    return starts.map((start, i) =>
      parsed(decoded(bytes.subarray(start, ends[i])), `${name}[${this.#at + i}]`),
    );
  }

  listed(name: string): void {
    this.#at = 0;
    this.#values.listed(name);
  }

  member(bytes: Uint8Array): void {
    const member = parsed(`{${decoded(bytes)}}`) as Record<string, unknown>;
    clean(member);
    for (const [name, value] of Object.entries(member)) this.#values.member(name, value);
  }
}
