import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultIn, position } from '../../../geo/authored/json.ts';

test.each([
  ['{"a": 1,}', 1, 9, 'a key in double quotes expected, “}” found'],
  ['[1 2]', 1, 4, '“,” or “]” expected, “2” found'],
  ['{\n  "a": x\n}', 2, 8, 'a value expected, “x” found'],
  ['{"a": "b\nc"}', 1, 7, 'a value expected, “"” found'],
  ['[1, 2', 1, 6, '“,” or “]” expected, the end of the file found'],
  ['{} {}', 1, 4, 'the end of the file expected, “{” found'],
  ['{"a": {"b": 1, "b": 2}}', 1, 16, 'the key "b" stands twice in one object'],
  ['[01]', 1, 2, 'a value expected, “0” found'],
])('%j has a fault at %i:%i: %s', (text, line, column, reason) => {
  const fault = faultIn(text);
  expect(fault?.reason).toBe(reason);
  expect(position(text, fault?.at ?? 0)).toEqual({ line, column });
});

test('agrees with JSON.parse on what is JSON', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const spoilt = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '0', '\\', '-', 'e', ' '))
    .map(
      ([text, at, sign]) =>
        text.slice(0, at % (text.length + 1)) + sign + text.slice((at % (text.length + 1)) + 1),
    );
  fc.assert(
    fc.property(fc.oneof(fc.json(), spoilt), (text) => {
      const fault = faultIn(text);
      fc.pre(!fault?.reason.includes('twice'));
      expect(fault === null).toBe(parses(text));
    }),
    { numRuns: 500 },
  );
});
