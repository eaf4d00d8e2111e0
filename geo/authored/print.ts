import * as v from 'valibot';

/** Width in UTF-16 units that a line does not exceed, but for a single long text. */
const width = 110;
const indent = '  ';

/** The JSON of a value on one line. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = entriesOf(value).map(([key, member]) => `${JSON.stringify(key)}: ${inline(member)}`);
  return members.length ? `{ ${members.join(', ')} }` : '{}';
}

const entriesOf = (value: object) => Object.entries(value).filter(([, member]) => member !== undefined);

/** The JSON of a value that begins `used` units into a line at a depth: on one line where it fits. */
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
 * The canonical text of an authored file: keys in the order of the schema, a record on one line where it fits. Every
 * tool that writes an authored file writes it so; `npm test` checks it.
 * @throws ValiError where the data does not fit the schema
 */
export const printed = (schema: v.GenericSchema, data: unknown): string =>
  `${laidOut(v.parse(schema, data), 0, 0)}\n`;
