import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, noticesOf } from './check/rules.ts';
import { openFile } from './authored/open-faults.ts';
import { settle } from './check/open.ts';
import { compile } from './authored/compile.ts';
import {
  fileOf,
  glossaryFile,
  listNames,
  metaFile,
  parseAll,
  sourceFolder,
  type Files,
} from './authored/input.ts';
import type { Problem } from './authored/problem.ts';
import type { Dataset } from './model/schema.ts';
import type { World } from './authored/world.ts';

/** Reads the authored files under `root`; a missing list is reported when the files are parsed. */
export function readFiles(root: string): Files {
  const sources = readdirSync(join(root, sourceFolder)).map((name) => sourceFolder + name);
  const there = new Set(readdirSync(join(root, 'geo')).map((name) => `geo/${name}`));
  const open = existsSync(join(root, openFile)) ? [openFile] : [];
  const lists = [
    ...[metaFile, glossaryFile, ...listNames.map(fileOf)].filter((file) => there.has(file)),
    ...open,
  ];
  return new Map(
    [...lists, ...sources.filter((file) => file.endsWith('.json')).sort()].map((file) => [
      file,
      readFileSync(join(root, file), 'utf8'),
    ]),
  );
}

/** Result of a build: a dataset, or else every problem; and the notices. */
export interface Made {
  dataset: Dataset | null;
  problems: Problem[];
  notices: Problem[];
}

/** Parses and checks the files; compiles them where there is no problem. */
export function make(files: Files, version: string, world: World): Made {
  const { input, problems } = parseAll(files);
  if (!input) return { dataset: null, problems, notices: [] };
  const { problems: faults, notices } = settle(files, check(input, world));
  return {
    dataset: faults.length ? null : compile(input, version, world.boundaries),
    problems: faults,
    notices: [...noticesOf(input, world), ...notices],
  };
}
