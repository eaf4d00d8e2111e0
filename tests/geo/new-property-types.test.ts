import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { added, fields, name, row, table, words } from './new-property.ts';

const { config } = ts.readConfigFile('tsconfig.json', (file) => readFileSync(file, 'utf8'));
const { options } = ts.convertCompilerOptionsFromJson(
  (config as { compilerOptions: object }).compilerOptions,
  '.',
);
/** Files whose types follow from the table of properties, which the compiler must check after a change of the table. */
const users = [
  'geo/model/schema.ts',
  'geo/check/rules.ts',
  'geo/check/stated.ts',
  'src/data/evidence/contradictions.ts',
  'src/i18n/value.ts',
];
const statement = 'tests/geo/statement.ts';
const stating = `import type { Statement } from '../../geo/model/schema.ts';
export const of = ({ excerpt, ...rest }: Statement): Statement =>
  ({ ...rest, excerpt, property: 'basedIn', value: 'mid' }) satisfies Statement;\n`;

const read = new Map<string, ts.SourceFile>();
/**
 * Runs the TypeScript compiler on the project with some files changed; returns its errors: file, and first line of the
 * message.
 */
function said(changed: Record<string, string>): string[] {
  const texts = new Map(Object.entries(changed).map(([file, text]) => [resolve(file), text]));
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => texts.has(resolve(file)) || fileExists(file);
  host.getSourceFile = (file, version) => {
    const text = texts.get(resolve(file));
    if (text !== undefined) return ts.createSourceFile(file, text, version, true);
    const source = read.get(file) ?? getSourceFile(file, version);
    if (source) read.set(file, source);
    return source;
  };
  const files = [...new Set([table, words, ...users, ...Object.keys(changed)])];
  const program = ts.createProgram(files, { ...options, types: ['node'] }, host);
  return files.flatMap((file) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  );
}
/**
 * Fields that a row of the table of properties must have. A row without each of them is tested, side by side, so that
 * one run of the compiler reads all.
 */
const required = ['value', 'names', 'into', 'compared', 'proof'] as const;
const faulty = (fault: string) => `geo/model/properties-${fault}.ts`;
const otherProof = row({ ...fields, proof: `proof: 'eventsStated'` });
let faults: string[];
beforeAll(() => {
  const rows = required.map((field) => {
    const { [field]: _, ...rest } = fields;
    return [faulty(field), added(table, row(rest))];
  });
  faults = said(Object.fromEntries([...rows, [faulty('other-proof'), added(table, otherProof)]]));
});

test('a property with its row and its name compiles, and so does a statement of it', () => {
  const whole = { [table]: added(table, row(fields)), [words]: added(words, name), [statement]: stating };
  expect(said(whole)).toEqual([]);
});

test('without a row, neither a statement of it nor its name compiles', () => {
  expect(said({ [statement]: stating, [words]: added(words, name) })).toEqual([
    expect.stringMatching(`^${words}: .*basedIn`),
    expect.stringMatching(`^${statement}: .*basedIn`),
  ]);
});

test.for(required)('a row without `%s` does not compile', (field) => {
  expect(faults).toContainEqual(expect.stringMatching(`^${faulty(field)}: .*${field}`));
});

test('a row with the proof of another kind of value does not compile', () => {
  expect(faults).toContainEqual(expect.stringMatching(`^${faulty('other-proof')}: .*eventsStated`));
});

test('a row does not compile without its name, its words for none, and its rule where the check has one for each', () => {
  const claimed = row({
    ...fields,
    names: `names: 'group'`,
    into: `into: ['groups'], none: true`,
    proof: `proof: 'groupsStated'`,
  });
  const missing = said({
    [table]: added(table, claimed),
    'src/i18n/value-words.ts': readFileSync('src/i18n/value-words.ts', 'utf8'),
  });
  for (const file of [words, 'geo/check/stated.ts', 'src/i18n/value-words.ts'])
    expect(missing).toContainEqual(expect.stringMatching(`^${file}: .*basedIn`));
});
