import { toJsonSchema } from '@valibot/to-json-schema';
import { commonNotes, fieldNotes } from './model/field-notes.ts';
import { Dataset } from './model/schema.ts';

/** The parts of a JSON Schema (2020-12) that this module reads. */
export interface SchemaNode {
  title?: string;
  description?: string;
  examples?: unknown[];
  type?: string;
  enum?: unknown[];
  const?: unknown;
  required?: string[];
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  prefixItems?: SchemaNode[];
  anyOf?: SchemaNode[];
  oneOf?: SchemaNode[];
}

/**
 * Lists the fields of a JSON Schema and of all objects within it, each with its path: names joined with dots, list
 * indices left out.
 */
export function* fieldsOf(node: SchemaNode, path = ''): Generator<[path: string, field: SchemaNode]> {
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    const at = path ? `${path}.${name}` : name;
    yield [at, field];
    yield* fieldsOf(field, at);
  }
  for (const inner of [node.items, ...(node.prefixItems ?? []), ...(node.anyOf ?? []), ...(node.oneOf ?? [])])
    if (inner) yield* fieldsOf(inner, path);
}

/** Description and example of a field of `dataset.json`, by the field’s path. */
export const noteOn = (path: string) => fieldNotes[path] ?? commonNotes[path.replace(/^.*\./, '')];

/**
 * Generates the JSON Schema (2020-12) of `data/dataset.json` from the Valibot schema, with a description and an example
 * for every field.
 */
export function datasetSchema() {
  const schema = toJsonSchema(Dataset, { target: 'draft-2020-12' });
  for (const [path, field] of fieldsOf(schema as SchemaNode)) {
    const note = noteOn(path);
    field.description ??= note?.[0];
    if (note) field.examples ??= [note[1]];
  }
  return { ...schema, title: 'Sited: the compiled dataset' };
}
