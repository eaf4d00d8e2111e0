import * as v from 'valibot';
import {
  Event,
  Group,
  Identification,
  Institution,
  Meta,
  Origin,
  Place,
  Publisher,
  Site,
  SourceFile,
  Speaker,
  Withdrawn,
} from '../model/schema.ts';
import { Glossary } from './glossary.ts';
import { faultIn, position } from './json.ts';
import type { Problem } from './problem.ts';

/** Text of each authored file, by the file’s path from the repository root, such as `geo/places.json`. */
export type Files = ReadonlyMap<string, string>;

/** Schemas of the records in the lists `geo/*.json`, such as places or groups, by the name of the list. */
export const listSchemas = {
  places: Place,
  groups: Group,
  sites: Site,
  events: Event,
  speakers: Speaker,
  institutions: Institution,
  publishers: Publisher,
  origins: Origin,
  withdrawn: Withdrawn,
  identifications: Identification,
};
type ListName = keyof typeof listSchemas;
export const listNames = Object.keys(listSchemas) as ListName[];
/** Path of the file that describes the dataset: its subject, title and languages. */
export const metaFile = 'geo/meta.json';
/** The file of the terms in Hindi and Urdu; a dataset without one has none. */
export const glossaryFile = 'geo/glossary.json';
export const sourceFolder = 'geo/sources/';
/** Path of the file of a list, such as `geo/places.json` for `places`. */
export const fileOf = (list: ListName): string => `geo/${list}.json`;

/** Content of the authored files, parsed: every file fits its schema; the checks in `geo/check/` have not run yet. */
export interface Input {
  meta: Meta;
  places: Place[];
  groups: Group[];
  sites: Site[];
  events: Event[];
  speakers: Speaker[];
  institutions: Institution[];
  publishers: Publisher[];
  origins: Origin[];
  withdrawn: Withdrawn[];
  identifications: Identification[];
  glossary: Glossary;
  sources: { file: string; source: SourceFile }[];
}

const step = (key: unknown) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Words for error messages that locate a value in a file: its path, and the name of the nearest record around it, such
 * as `excerpts[0].statements[1].value (sarjal group)`.
 */
function recordOf(data: unknown, path: readonly unknown[]): string {
  let here: unknown = data;
  let label = '';
  for (const key of path) {
    here = isObject(here) ? here[String(key)] : undefined;
    if (!isObject(here)) break;
    if (typeof here.subject === 'string') label = ` (${here.subject} ${String(here.property)})`;
    else if (typeof here.id === 'string') label = ` (${here.id})`;
  }
  return (path.map(step).join('').replace(/^\./, '') || 'the whole file') + label;
}

/** Parses one file by a schema; null where it has a fault, which is added to the problems. */
export function parseFile<S extends v.GenericSchema>(
  files: Files,
  file: string,
  schema: S,
  problems: Problem[],
): v.InferOutput<S> | null {
  const text = files.get(file);
  if (text === undefined) {
    problems.push({ file, record: 'the whole file', reason: 'the file is missing' });
    return null;
  }
  const fault = faultIn(text);
  if (fault) {
    const { line, column } = position(text, fault.at);
    problems.push({ file, record: `line ${line}, column ${column}`, reason: `not JSON: ${fault.reason}` });
    return null;
  }
  const data: unknown = JSON.parse(text);
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map(({ key }) => key);
    problems.push({ file, record: recordOf(data, path), reason: issue.message });
  }
  return null;
}

/**
 * Parses every authored file by its schema. If any file has a fault, `input` is null and `problems` lists all faults.
 */
export function parseAll(files: Files): { input: Input | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const lists = Object.fromEntries(
    listNames.map((list) => [
      list,
      parseFile(files, fileOf(list), v.array(listSchemas[list]), problems) ?? [],
    ]),
  ) as Pick<Input, ListName>;
  const meta = parseFile(files, metaFile, Meta, problems);
  const input = {
    meta,
    ...lists,
    glossary: files.has(glossaryFile) ? (parseFile(files, glossaryFile, Glossary, problems) ?? []) : [],
    sources: [...files.keys()]
      .filter((file) => file.startsWith(sourceFolder))
      .sort()
      .flatMap((file) => {
        const source = parseFile(files, file, SourceFile, problems);
        return source ? [{ file, source }] : [];
      }),
  };
  return { input: problems.length ? null : (input as Input), problems };
}
