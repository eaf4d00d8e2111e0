import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sourcedStatements, type SourcedStatement } from '../../geo/authored/sourced-statements.ts';
import { readFiles } from '../../geo/dataset.ts';
import { parseAll } from '../../geo/authored/input.ts';
import { readWorld } from '../../geo/authored/world.ts';

/** Row of a human reader’s findings in the articles, made before the dataset and independently of it. */
interface Row {
  article: string;
  subject: string;
  property: string;
  speaker: string;
  value?: unknown;
  words: string;
  /** Reason why the dataset has no statement for this row. */
  leftOut?: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const path = fileURLToPath(new URL('../fixtures/answer-sheet.json', import.meta.url));
const there = existsSync(path);
if (!there) console.warn('skipped: there is no tests/fixtures/answer-sheet.json to compare the dataset with');
const rows: Row[] = there ? (JSON.parse(readFileSync(path, 'utf8')) as Row[]) : [];
const { articles } = readWorld(root);
if (!articles)
  console.warn('skipped: the words of the answer sheet are not sought: there is no articles folder');

const { input } = parseAll(readFiles(root));
const quoted = input ? sourcedStatements(input).filter(({ source }) => source.article) : [];
const line = (row: Row) => `${row.article} ${row.subject} ${row.property} ${row.speaker}: ${row.words}`;

/** True if a row of the reader’s findings and a statement agree: the same words state the same value. */
function agree(row: Row, { source, statement, excerpt, words }: SourcedStatement): boolean {
  const around = excerpt ? excerpt.prefix + excerpt.exact + excerpt.suffix : '';
  const sameWords = around.includes(row.words) || words.split(' … ').some((part) => row.words.includes(part));
  return (
    source.id === row.article &&
    statement.subject === row.subject &&
    statement.property === row.property &&
    statement.speaker === row.speaker &&
    (row.value === undefined || JSON.stringify(statement.value) === JSON.stringify(row.value)) &&
    sameWords
  );
}

/**
 * Assigns each row of the reader’s findings a statement of its own: a maximum matching by augmenting paths (Kuhn 1955).
 */
function matching(wanted: readonly Row[]): Map<SourcedStatement, Row> {
  const taken = new Map<SourcedStatement, Row>();
  const place = (row: Row, tried: Set<SourcedStatement>): boolean =>
    quoted
      .filter((claim) => !tried.has(claim) && agree(row, claim))
      .some((claim) => {
        if (tried.has(claim)) return false;
        tried.add(claim);
        const other = taken.get(claim);
        if (other && !place(other, tried)) return false;
        taken.set(claim, row);
        return true;
      });
  for (const row of wanted) place(row, new Set());
  return taken;
}

const wanted = rows.filter(({ leftOut }) => leftOut === undefined);
const matched = matching(wanted);

test.skipIf(!there)('every row of the answer sheet has a statement of its own', () => {
  const placed = new Set(matched.values());
  expect(wanted.filter((row) => !placed.has(row)).map(line)).toEqual([]);
});

test.skipIf(!there)('every statement of the articles stands on the answer sheet', () => {
  expect(quoted.filter((claim) => !matched.has(claim)).map(({ id, words }) => `${id}: ${words}`)).toEqual([]);
});

test.skipIf(!there || !articles)('the words of every row stand in its article', () => {
  const texts = new Map(
    (input?.sources ?? []).map(({ source }) => [source.id, articles?.get(source.article ?? '') ?? '']),
  );
  expect(rows.filter(({ article, words }) => !texts.get(article)?.includes(words)).map(line)).toEqual([]);
});
