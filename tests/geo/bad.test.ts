import { describe, expect, test } from 'vitest';
import { checks, noticed } from '../../geo/check/rules.ts';
import type { Check } from '../../geo/check/report.ts';
import { make } from '../../geo/dataset.ts';
import { parseAll } from '../../geo/authored/input.ts';
import { show } from '../../geo/authored/problem.ts';
import { bad, changed, goodFiles, split } from './fixtures.ts';

const rules: Record<string, Check> = { ...checks, ...noticed };
/** Stages of the build before the checks, which can report a bad record, too. */
const reading = ['json', 'files', 'schema'];

test('the good dataset has no fault, and nothing to notice', () => {
  const { files, world } = split(goodFiles());
  const { dataset, problems, notices } = make(files, '1.0.0', world);
  expect([...problems, ...notices].map(show)).toEqual([]);
  expect(dataset?.statements.length).toBeGreaterThan(20);
});

describe('a bad record is reported with its file, its place and the reason', () => {
  test.each(bad)('$name: $why', ({ change, expect: wanted, check }) => {
    const { files, world } = split(changed(goodFiles(), change));
    const { dataset, problems, notices } = make(files, '1.0.0', world);
    const found = [...problems, ...notices];
    const lines = found.map(show);
    for (const { file, record, reason } of wanted)
      expect(lines).toContainEqual(
        expect.toSatisfy(
          (line: string) => line.startsWith(file) && line.includes(record) && line.includes(reason),
        ),
      );
    expect(lines).toHaveLength(wanted.length);
    expect(dataset === null).toBe(problems.length > 0);

    const { input } = parseAll(files);
    if (reading.includes(check)) expect(input).toBeNull();
    else
      expect(input && rules[check]?.(input, world).map(show)).toContainEqual(
        expect.stringContaining(wanted[0]?.reason ?? ''),
      );
  });
});

test('every check is exercised by a bad record', () => {
  const exercised = new Set(bad.map(({ check }) => check));
  expect([...Object.keys(rules), ...reading].filter((name) => !exercised.has(name))).toEqual([]);
});
