import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { make, readFiles } from '../../geo/dataset.ts';
import { readWorld } from '../../geo/authored/world.ts';
import type { Dataset, Statement } from '../../geo/model/schema.ts';

/** Fault that an independent reader found in a statement, and the decision on it. */
interface Correction {
  id: string;
  /** `verified`, or the row of the audit that reported the fault. */
  case: string;
  now: 'withdrawn' | Partial<Statement>;
  /** Reason for a decision other than the reader proposed. */
  decided?: string;
}
/** Report on one document that was read beside the dataset: the faults by id of the statement. */
interface Reading {
  id: string;
  textAtHand: boolean;
  passages?: { verdicts?: Record<string, string> }[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}tests/fixtures/corrections/`;
const parts = ['first.json', 'second.json', 'third.json'];
const there = readdirSync(folder).sort();
const corrections = there.flatMap((name) => JSON.parse(readFileSync(folder + name, 'utf8')) as Correction[]);

const data = make(readFiles(root), '1.0.0', readWorld(root)).dataset as Dataset;
const statements = new Map(data.statements.map((statement) => [statement.id, statement]));
const withdrawn = new Set((data.withdrawn ?? []).map(({ id }) => id));

test('what readers found wrong is put right, or withdrawn', () => {
  expect(corrections.length).toBeGreaterThan(0);
  const wrong = corrections.filter(({ id, now }) => {
    const statement = statements.get(id);
    if (now === 'withdrawn') return statement !== undefined || !withdrawn.has(id);
    return !statement || !Object.entries(now).every(([field, value]) => equals(statement, field, value));
  });
  expect(wrong.map(({ id, now }) => [id, now, statements.get(id)])).toEqual([]);
});
/** A value without its translations: a reading is about the English. */
const essence = (value: unknown) =>
  typeof value === 'object' && value !== null && 'text' in value && !('lang' in value)
    ? JSON.stringify(value.text)
    : JSON.stringify(value);
/** True if a field of a statement has a value; null stands for a field that is absent. */
const equals = (statement: Statement, field: string, value: unknown) =>
  essence(statement[field as keyof Statement] ?? null) === essence(value);

const path = `${root}../shared/evidence/verified.jsonl`;
const complete = existsSync(path) && parts.every((name) => there.includes(name));
if (!complete)
  console.warn('skipped: the readings, or a part of the corrections, are not here to be compared');
const readings = complete
  ? readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Reading)
  : [];

test.skipIf(!complete)('every verdict of the readers has an entry', () => {
  const answered = new Set(corrections.map(({ id }) => id));
  const found = readings.flatMap(({ passages = [] }) =>
    passages.flatMap(({ verdicts = {} }) => Object.keys(verdicts)),
  );
  expect(found.length).toBeGreaterThan(200);
  expect(found.filter((id) => !answered.has(id))).toEqual([]);
});

test.skipIf(!complete)('a document that was not at hand is not said to be compared', () => {
  const unread = new Set(readings.filter(({ textAtHand }) => !textAtHand).map(({ id }) => id));
  expect(unread.size).toBeGreaterThan(30);
  const compared = data.statements.filter(({ source, unchecked }) => unread.has(source) && !unchecked);
  expect(compared.map(({ id }) => id)).toEqual([]);
});
