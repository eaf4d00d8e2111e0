import fc from 'fast-check';
import { expect, test } from 'vitest';
import { full } from '../../corners.ts';
import { JsonMembers } from '../../../src/data/read/json-members.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/**
 * Reads a JSON text with the tested class, in chunks of `size` bytes, and rebuilds the value from the parts that it
 * passes on.
 */
function read(text: string, size: number): unknown {
  const whole: [string, unknown][] = [];
  const lists = new Map<string, unknown[]>();
  const members = new JsonMembers({
    lists: (name) => name.startsWith('l'),
    items(name, bytes, starts, ends) {
      const some = lists.get(name) ?? [];
      lists.set(name, some);
      starts.forEach((start, i) => some.push(JSON.parse(textOf(bytes.subarray(start, ends[i])))));
    },
    listed(name) {
      whole.push([name, lists.get(name) ?? []]);
      lists.delete(name);
    },
    member: (bytes) => whole.push(...Object.entries(JSON.parse(`{${textOf(bytes)}}`) as object)),
  });
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += size) members.push(bytes.subarray(at, at + size));
  members.end();
  return Object.fromEntries(whole);
}

const key = fc.oneof(
  fc.constantFrom('l', 'list', 'l]', 'other', 'a"b', 'k\\', ''),
  fc.string({ unit: 'binary' }),
);
const value = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' });
const object = fc.dictionary(key, fc.oneof(fc.array(value), value));
const size = fc.integer({ min: 1, max: 40 });

test('an object is read as it is, in whatever pieces it comes, with or without white space', () => {
  fc.assert(
    fc.property(object, size, fc.constantFrom(0, 2), (whole, chunk, space) => {
      const text = ` ${JSON.stringify(whole, null, space)}\n`;
      expect(read(text, chunk)).toEqual(JSON.parse(text));
    }),
    { numRuns: 2000 },
  );
});

test('what is no JSON is refused, and nothing else is', { timeout: 120_000 }, () => {
  const bits = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"l"',
    '"a"',
    '1',
    ' ',
    '{"l":[',
    '"\\"',
    'null',
  );
  let sound = 0;
  const agree = (written: string, chunk: number) => {
    // Encode and decode the text first: UTF-8 cannot hold a lone surrogate.
    const text = textOf(bytesOf(written));
    let expected: unknown;
    try {
      expected = JSON.parse(text);
    } catch {
      expect(() => read(text, chunk), text).toThrow(SyntaxError);
      return;
    }
    sound += 1;
    expect(read(text, chunk), text).toEqual(expected);
  };
  // Random texts in braces, and valid JSON objects with something inserted or removed.
  const inBraces = fc.array(bits, { maxLength: 9 }).map((some) => `{${some.join('')}}`);
  fc.assert(fc.property(inBraces, size, agree), { numRuns: full ? 20_000 : 4_000 });
  const mended = fc
    .tuple(object, fc.nat(), fc.nat(3), fc.oneof(bits, fc.constant('')))
    .map(([whole, at, cut, put]) => {
      const text = JSON.stringify(whole);
      const place = at % text.length;
      return text.slice(0, place) + put + text.slice(place + cut);
    });
  fc.assert(
    fc.property(
      mended.filter((text) => text.startsWith('{')),
      size,
      agree,
    ),
    { numRuns: 5000 },
  );
  expect(sound).toBeGreaterThan(100);
});

test('large lists are told a few items at a time, before they end', () => {
  const items = Array.from({ length: 20_000 }, (_, i) => ({ id: i, text: 'x'.repeat(50) }));
  const told: number[] = [];
  const members = new JsonMembers({
    lists: () => true,
    items: (_, __, starts) => told.push(starts.length),
    listed: () => {},
    member: () => {},
  });
  const bytes = bytesOf(JSON.stringify({ items }).slice(0, -2));
  for (let at = 0; at < bytes.length; at += 65_536) members.push(bytes.subarray(at, at + 65_536));
  expect(told.length).toBeGreaterThan(3);
  expect(told.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(10_000);
  expect(() => members.end()).toThrow('it ends too early');
});
