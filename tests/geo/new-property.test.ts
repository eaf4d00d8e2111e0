import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { added, fields, name, row, table, words } from './new-property.ts';

const folder = mkdtempSync(join(tmpdir(), 'sited-property-'));
const root = join(folder, 'dataset');
const source = join(root, 'geo/sources/example-gazette.json');
const authored = readFileSync('tests/fixtures/good/geo/sources/example-gazette.json', 'utf8');

/** Copy the project with one more property, and the sound test dataset to build. */
beforeAll(() => {
  for (const part of ['geo', 'src', 'tests/fixtures', 'package.json', 'tsconfig.json'])
    cpSync(part, join(folder, part), {
      recursive: true,
      filter: (path) => !/geo\/(sources|archive)$/.test(path),
    });
  writeFileSync(join(folder, table), added(table, row(fields)));
  writeFileSync(join(folder, words), added(words, name));
  cpSync('tests/fixtures/good', root, { recursive: true });
  cpSync('package.json', join(root, 'package.json'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, SITED_ARTICLES: join(folder, 'none') },
  });
/** Builds the test dataset with a statement that tells where the raid at Alder was based. */
function build(value: string) {
  const data = JSON.parse(authored) as { excerpts: { exact: string; statements: object[] }[] };
  const passage = data.excerpts.find(({ exact }) => exact.startsWith('The raid at Alder'))!;
  passage.statements.push({
    id: 'example-gazette.alder.basedIn',
    subject: 'alder',
    property: 'basedIn',
    value,
    speaker: 'gazette',
    support: ['at Alder'],
  });
  writeFileSync(source, JSON.stringify(data));
  return run('geo/build.ts', root);
}

test('the build names file, record and reason of a value that is not there', () => {
  const { status, stderr } = build('atlantis');
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /geo\/sources\/example-gazette\.json · excerpts\[1\]\.statements\[\d+\] \(alder basedIn\) · there is no place “atlantis”/,
  );
});

test('the build names file, record and reason of a value that its words do not state', () => {
  const { status, stderr } = build('birch');
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /example-gazette\.json · excerpts\[1\]\.statements\[\d+\] \(alder basedIn\) · the value “birch” is not stated/,
  );
});

test('the build takes a value that its words state', () => {
  const { status, stdout } = build('alder');
  expect([status, stdout]).toEqual([0, '3 sites, 2 sources, 26 statements\n']);
});

test('of a stranger’s file it is refused with record and reason, or read, compared, named and shown in its column', () => {
  const probe = join(folder, 'probe.ts');
  writeFileSync(
    probe,
    `import { catalogue } from './src/data/catalogue/catalogue.ts';
import { matrix } from './src/data/evidence/matrix.ts';
import { inFile, type DatasetError } from './src/data/kit/dataset-error.ts';
import { readUntrusted } from './src/data/read/untrusted.ts';
import { propertyName } from './src/i18n/property-names.ts';
import { describe } from './src/i18n/value.ts';
import { says, small } from './tests/fixtures/small.ts';
const opened = (value: unknown) => {
  const statement = says('morning', 'beta', 'basedIn', value);
  const body = new Blob([JSON.stringify({ ...small, statements: [statement] })]).stream();
  return readUntrusted(body).then(({ dataset }) => dataset, (error: DatasetError) => {
    const { name, message } = inFile(error, 'other.json');
    return [name, message];
  });
};
const dataset = await opened('mid');
const c = catalogue(dataset);
console.log(JSON.stringify({
  refused: [await opened('atlantis'), await opened('none'), await opened({ to: 'mid' })],
  columns: matrix(c, dataset.sites).columns,
  words: describe(c, dataset.statements[0], 'hi'),
  heading: propertyName({ dataset: {} }, 'basedIn', 'hi'),
}));`,
  );
  const { stdout, stderr } = run(probe);
  expect(stderr).toBe('');
  const refused = (reason: string) => [
    'DatasetError',
    expect.stringMatching(`^other\\.json · statements\\[0\\] \\(.*\\) · ${reason}`),
  ];
  expect(JSON.parse(stdout)).toEqual({
    refused: [
      refused('its value “atlantis” is not among the places$'),
      refused('its value “none” is not among the places$'),
      refused('value: Invalid type: Expected string'),
    ],
    columns: ['basedIn'],
    words: { text: 'Place mid (hi)' },
    heading: { text: 'Based in', lang: 'en' },
  });
});
