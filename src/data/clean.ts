import { DatasetError } from './load.ts';
import { visibly } from './plain.ts';

/** More than anybody writes in one field, and less than what stops a page. */
const longest = 10_000;
/** A dataset is five deep. */
const deepest = 16;
/** Keys by which an object could be taken for what it is not. */
const traps = new Set(['__proto__', 'constructor', 'prototype']);

interface Node {
  value: Record<string, unknown>;
  within: Node | null;
  key: string;
  depth: number;
}

/** Where a node lies, as `statements[3].value`. */
function pathOf({ within, key }: Node): string {
  if (!within) return key;
  const step = Array.isArray(within.value) ? `[${key}]` : `.${key}`;
  return within.within || within.key ? pathOf(within) + step : key;
}

/**
 * Makes a parsed file of a stranger's fit to be checked, in place: hidden characters become visible. Goes through it
 * without recursion, so that no depth of it can fill the stack. `path` is where in the file it stands.
 * @returns whether anything has been changed
 * @throws DatasetError where it holds what no dataset does: a text of more than 10,000 units, a number that is not
 * finite, a key that means something to the language, or something nested deeper than any record is
 */
export function clean(data: unknown, file: string, path = ''): boolean {
  const isNode = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  let changed = false;
  if (!isNode(data)) return changed;
  const refuse = (within: Node, key: string, reason: string) => {
    throw new DatasetError(file, pathOf({ value: {}, within, key, depth: 0 }), reason);
  };
  const waiting: Node[] = [{ value: data, within: null, key: path, depth: path ? 2 : 0 }];
  for (let node = waiting.pop(); node; node = waiting.pop())
    for (const key of Object.keys(node.value)) {
      if (traps.has(key)) refuse(node, key, `has a key that no record has: “${key}”`);
      const value = node.value[key];
      if (typeof value === 'string') {
        if (value.length > longest)
          refuse(node, key, `is ${value.length} characters long; at most ${longest} are read`);
        const seen = visibly(value);
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
