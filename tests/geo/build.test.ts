import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileNames } from '../../src/data/export/files.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const run = promisify(execFile);
let temporary = '';
let root = '';

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'sited-'));
  root = join(temporary, 'repository');
  cpSync(here('../fixtures/good'), root, { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "version": "1.2.3" }');
});
afterEach(() => rmSync(temporary, { recursive: true }));

/** Runs the build on a copy of the dataset, without the texts of the articles. */
const build = () =>
  run(process.execPath, ['--import', 'tsx', here('../../geo/build.ts'), root], {
    cwd: here('../..'),
    env: { ...process.env, SITED_ARTICLES: join(root, 'none') },
  });

const outputs = () =>
  [...fileNames, 'dataset.schema.json'].map((name) => readFileSync(join(root, 'public/data', name), 'utf8'));

test('a build without a fault writes the same files each time and says what it could not check', async () => {
  const { stdout, stderr } = await build();
  expect(stdout).toBe('3 sites, 2 sources, 25 statements\n');
  expect(stderr).toContain('skipped: excerpts are not compared with their articles');
  const [dataset = ''] = outputs();
  expect((JSON.parse(dataset) as { version: string }).version).toBe('1.2.3');

  const bytes = outputs();
  rmSync(join(root, 'public'), { recursive: true });
  await build();
  expect(outputs()).toEqual(bytes);
});

test('a build with faults prints each, fails and writes nothing', async () => {
  const file = join(root, 'geo/sources/example-gazette.json');
  const text = readFileSync(file, 'utf8')
    .replace('"value": "gold"', '"value": "green"')
    .replace('"min": 12', '"min": 2');
  writeFileSync(file, text);
  const failure = await build().then(
    () => null,
    (error: { code: number; stderr: string }) => error,
  );
  expect(failure?.code).toBe(1);
  const stderr = failure?.stderr ?? '';
  expect(stderr).toContain(
    'geo/sources/example-gazette.json · excerpts[3].statements[2] (old-mill group) · the value “green” is not ' +
      'stated by its supporting words: “linked to the Gold Circle”; they name gold\n',
  );
  expect(stderr).toContain('(alder killed) · the value “2–12” is not stated');
  expect(stderr).toContain('2 faults: nothing was written');
  expect(existsSync(join(root, 'public'))).toBe(false);
});
