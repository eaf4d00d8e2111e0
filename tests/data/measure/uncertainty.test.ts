import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalPlace, significant, withError } from '../../../src/data/measure/uncertainty.ts';

// Values and errors with the text expected for them. The first two are the worked examples of the Review of Particle
// Physics (Introduction, “Rounding”), in thousandths.
test.each([
  [827, 119, '830 ± 120'],
  [827, 367, '800 ± 400'],
  [827, 96, '830 ± 100'],
  [123.4, 35.4, '123 ± 35'],
  [123.4, 35.5, '120 ± 40'],
  [12.3, 20, '12 ± 20'],
  [12.3, 40, '10 ± 40'],
  [4, 40, '0 ± 40'],
  [5, 40, '10 ± 40'],
  [617.5, 20, '618 ± 20'],
  [184.2, 50, '180 ± 50'],
  [221.4, 45, '220 ± 50'],
  [22.3, 3, '22 ± 3'],
  [22.3, 1.5, '22 ± 2'],
  [22.34, 0.3, '22.3 ± 0.3'],
  [22, 0.3, '22.0 ± 0.3'],
  [12345, 1000, '12,300 ± 1,000'],
  [0.0123, 1e-9, '0.012 ± 0.001'],
])('%d ± %d is written %s', (value, error, text) => {
  expect(withError(value, error)).toBe(text);
});

const value = fc.double({ min: 0, max: 20_000, noNaN: true });
const error = fc.double({ min: 0.001, max: 20_000, noNaN: true });

test('the last digit counts at least a 36th and at most the whole of the error, and it is rounded, not cut', () => {
  fc.assert(
    fc.property(value, error, (exact, give) => {
      const step = 10 ** -decimalPlace(give);
      expect(step / give).toBeGreaterThan(1 / 36);
      expect(step / give).toBeLessThan(1 / 0.95 + 1e-9);
      const text = significant(exact, give);
      const read = Number(text.replaceAll(',', ''));
      expect(Math.abs(read - exact)).toBeLessThanOrEqual(step / 2 + 1e-9 * exact);
      const steps = read / step;
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
    }),
    { numRuns: 2000 },
  );
});
