import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { misprinted } from '../../../geo/authored/canonical.ts';
import { printed } from '../../../geo/authored/print.ts';
import { readFiles } from '../../../geo/dataset.ts';

test.each(['../../..', '../../fixtures/good'])('every authored file under %s is canonical', (root) => {
  const files = readFiles(fileURLToPath(new URL(root, import.meta.url)));
  expect(files.size).toBeGreaterThan(8);
  // Run `npm run format` to mend a failure here.
  expect([...misprinted(files).keys()]).toEqual([]);
});

test('the canonical text of any JSON is its JSON, and no line is longer than it must be', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = printed(v.any(), value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      for (const line of text.split('\n').filter((each) => each.length > 110))
        // Allow a longer line for a single text or number, with its key.
        expect(line.trim()).toMatch(/^("(?:[^"\\]|\\.)*": )?("(?:[^"\\]|\\.)*"|[-\d.e+]+),?$/);
    }),
    { seed: 3 },
  );
});

test('keys come in the order of the schema, and a short record stands on one line', () => {
  const schema = v.array(v.strictObject({ id: v.string(), at: v.number(), names: v.optional(v.any()) }));
  expect(
    printed(schema, [
      { at: 1, id: 'a' },
      { names: 'x'.repeat(100), at: 2, id: 'b' },
    ]),
  ).toBe(
    `[\n  { "id": "a", "at": 1 },\n  {\n    "id": "b",\n    "at": 2,\n    "names": "${'x'.repeat(100)}"\n  }\n]\n`,
  );
});

test('a key that the schema does not know is refused', () => {
  expect(() => printed(v.strictObject({ id: v.string() }), { id: 'a', more: 1 })).toThrow('more');
});
