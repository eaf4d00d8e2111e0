import * as v from 'valibot';

/** Maximum line width of authored JSON files in UTF-16 units; only a single long text may exceed it. */
const width = 110;
const indent = '  ';

/** Prints a value as JSON on one line. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = entriesOf(value).map(([key, member]) => `${JSON.stringify(key)}: ${inline(member)}`);
  return members.length ? `{ ${members.join(', ')} }` : '{}';
}

const entriesOf = (value: object) => Object.entries(value).filter(([, member]) => member !== undefined);

/**
 * Prints a value as JSON, on one line if it fits. `depth` is the level of indentation, `used` the width already taken
 * on the first line, in UTF-16 units.
 */
function laidOut(value: unknown, depth: number, used: number): string {
  const line = inline(value);
  if (typeof value !== 'object' || value === null || used + line.length <= width) return line;
  const inner = indent.repeat(depth + 1);
  const items = Array.isArray(value)
    ? value.map((item) => laidOut(item, depth + 1, inner.length + 1))
    : entriesOf(value).map(([key, member]) => {
        const name = `${JSON.stringify(key)}: `;
        return name + laidOut(member, depth + 1, inner.length + name.length + 1);
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${inner}${items.join(`,\n${inner}`)}\n${indent.repeat(depth)}${close}`;
}

/**
 * Prints the canonical text of an authored JSON file: keys in the order of the schema, each record on one line if it
 * fits. `npm test` checks that every authored file has this form.
 * @throws ValiError if the data does not fit the schema
 */
export const printed = (schema: v.GenericSchema, data: unknown): string =>
  `${laidOut(v.parse(schema, data), 0, 0)}\n`;
