import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parseAll } from '../../geo/authored/input.ts';
import { sourcedStatements } from '../../geo/authored/sourced-statements.ts';
import { readFiles } from '../../geo/dataset.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { input } = parseAll(readFiles(root));

test('every statement of edition 1 keeps its id, or is withdrawn with a reason', () => {
  const edition = JSON.parse(gunzipSync(readFileSync(`${root}geo/editions/1.json.gz`)).toString()) as {
    statements: { id: string }[];
  };
  const ids = new Set([...sourcedStatements(input!), ...input!.withdrawn].map(({ id }) => id));
  expect(edition.statements).toHaveLength(2106);
  expect(edition.statements.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
});
