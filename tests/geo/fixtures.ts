import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import { readFiles } from '../../geo/dataset.ts';
import type { Files } from '../../geo/authored/input.ts';
import type { Problem } from '../../geo/authored/problem.ts';
import type { World } from '../../geo/authored/world.ts';

const folder = (name: string) => fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url));
const good = folder('good');

/**
 * Files of a sound, invented dataset with its data from outside the repository, by name. Bad records are made from it
 * by small changes.
 */
export function goodFiles(): Map<string, string> {
  const world = (name: string) => readFileSync(`${good}world/${name}`, 'utf8');
  return new Map([
    ...readFiles(good),
    ['article', world('example-gazette.txt')],
    ...['addresses', 'territories', 'boundaries'].map((name) => [name, world(`${name}.json`)] as const),
  ]);
}

/** Divides the files of a test dataset into authored files and data from outside the repository. */
export function split(all: ReadonlyMap<string, string>): { files: Files; world: World } {
  const json = (name: string): unknown => JSON.parse(all.get(name) ?? 'null');
  return {
    files: new Map([...all].filter(([file]) => file.startsWith('geo/'))),
    world: {
      articles: new Map([['example-gazette.txt', all.get('article') ?? '']]),
      addresses: new Set(json('addresses') as string[]),
      territories: json('territories') as FeatureCollection,
      boundaries: json('boundaries') as FeatureCollection,
    },
  };
}

/** Change to a file of the test dataset: a value set at a JSON Pointer (RFC 6901; `-` appends), or text replaced. */
type Change = { file: string } & (
  | { path: string; value: unknown }
  | { path: string; remove: true }
  | { find: string; replace: string }
  | { delete: true }
);
/**
 * Bad record for a test: the changes to the sound dataset, why the result is wrong, and exactly those problems that
 * must be reported.
 */
export interface Bad {
  name: string;
  why: string;
  check: string;
  change: Change[];
  /** Problems expected: files match by their beginning; `record` and `reason` are parts of the printed line. */
  expect: Problem[];
}

export const bad: Bad[] = readdirSync(folder('bad'))
  .sort()
  .map((file) => ({
    name: file.replace('.json', ''),
    ...(JSON.parse(readFileSync(folder('bad') + file, 'utf8')) as Omit<Bad, 'name'>),
  }));

function setAt(data: unknown, path: string, change: Change): void {
  const keys = path.split('/').slice(1);
  const last = keys.pop() ?? '';
  const parent = keys.reduce((here, key) => (here as Record<string, unknown>)[key], data);
  if (typeof parent !== 'object' || parent === null) throw new Error(`no ${path} in ${change.file}`);
  const at = parent as Record<string, unknown>;
  if ('value' in change) {
    if (Array.isArray(parent) && last === '-') parent.push(change.value);
    else at[last] = change.value;
  } else if (!(last in at)) throw new Error(`no ${path} in ${change.file}`);
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete at[last];
}

/**
 * Makes changes to the files of the test dataset.
 * @throws Error if a change does not apply
 */
export function changed(files: ReadonlyMap<string, string>, changes: readonly Change[]): Map<string, string> {
  const all = new Map(files);
  for (const change of changes) {
    const text = all.get(change.file);
    if (text === undefined) throw new Error(`no file ${change.file}`);
    if ('delete' in change) all.delete(change.file);
    else if ('find' in change) {
      if (!text.includes(change.find)) throw new Error(`no “${change.find}” in ${change.file}`);
      all.set(change.file, text.replace(change.find, change.replace));
    } else {
      const data: unknown = JSON.parse(text);
      setAt(data, change.path, change);
      all.set(change.file, JSON.stringify(data));
    }
  }
  return all;
}
