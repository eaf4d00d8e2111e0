import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { datasetSchema, fieldsOf, noteOn, type SchemaNode } from '../../geo/json-schema.ts';
import { commonNotes, fieldNotes } from '../../geo/model/field-notes.ts';
import { schemaPage } from '../../geo/schema-page.ts';

const schema = datasetSchema() as SchemaNode;
const fields = [...fieldsOf(schema)];

test('every field has a description and an example', () => {
  expect(fields.length).toBeGreaterThan(100);
  expect(
    fields.filter(([, { description, examples }]) => !description || !examples).map(([path]) => path),
  ).toEqual([]);
});

test('every note is that of a field', () => {
  const used = new Set(fields.map(([path]) => noteOn(path)));
  const idle = [...Object.entries(fieldNotes), ...Object.entries(commonNotes)].filter(
    ([, note]) => !used.has(note),
  );
  expect(idle.map(([path]) => path)).toEqual([]);
});

test('every example is a value that its field takes, in one of the alternatives', () => {
  const ajv = new Ajv({ strict: false });
  const takes = new Map<string, boolean>();
  for (const [path, field] of fields)
    takes.set(path, takes.get(path) || ajv.validate(field, field.examples![0]) === true);
  expect([...takes].filter(([, one]) => !one).map(([path]) => path)).toEqual([]);
});

test('the page names every field, with text from notes as text', () => {
  const page = schemaPage(schema);
  for (const [path] of fields) expect(page).toContain(`<code>${path.replace(/^.*\./, '')}</code>`);
  expect(page).not.toMatch(/<script|style=/);
  expect(schemaPage({ properties: { a: { description: '<b>' } } })).toContain('&lt;b&gt;');
});
