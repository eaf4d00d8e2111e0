import { expect, test } from 'vitest';
import { openFile } from '../../geo/authored/open-faults.ts';
import { show } from '../../geo/authored/problem.ts';
import { make } from '../../geo/dataset.ts';
import { bad, changed, goodFiles, split } from './fixtures.ts';

const { change } = bad.find(({ name }) => name === 'bound-invented')!;
const entry = { check: 'hedged', statement: 'example-gazette.alder.killed', why: 'to be read' };
/** Builds a test dataset, with one fault or without, and with a list of known open faults. */
function built(open: object[] | string, faulty = true) {
  const { files, world } = split(faulty ? changed(goodFiles(), change) : goodFiles());
  const { dataset, problems, notices } = make(
    new Map([...files, [openFile, typeof open === 'string' ? open : JSON.stringify(open)]]),
    '1.0.0',
    world,
  );
  return { dataset, problems: problems.map(show), notices: notices.map(show) };
}

test('an unlisted fault fails the build', () => {
  expect(built([])).toMatchObject({ dataset: null, problems: [expect.stringContaining('(alder killed)')] });
});

test('a listed fault is a notice with its reason', () => {
  const { dataset, problems, notices } = built([entry]);
  expect(problems).toEqual([]);
  expect(notices).toEqual([expect.stringContaining('(open: to be read)')]);
  expect(dataset).not.toBeNull();
});

test('an entry without a fault fails the build, and so does one for another check', () => {
  expect(built([entry], false)).toMatchObject({
    dataset: null,
    problems: [expect.stringContaining('geo/check/open.json · [0] (example-gazette.alder.killed)')],
  });
  expect(built([{ ...entry, check: 'subset' }]).problems).toHaveLength(2);
});

test.each([
  ['[{', 'line 1, column 3 · not JSON: a key in double quotes expected, the end of the file found'],
  ['{}', 'the whole file · Invalid type: Expected Array but received Object'],
  [[{ check: 'hedged', statement: 'a.b.c' }], '[0].why · Invalid key: Expected "why" but received undefined'],
])('a list that cannot be read is named with its fault, and lists nothing: %j', (open, reason) => {
  const { dataset, problems } = built(open);
  expect(dataset).toBeNull();
  expect(problems).toEqual([`geo/check/open.json · ${reason}`, expect.stringContaining('(alder killed)')]);
});
