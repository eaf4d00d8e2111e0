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

/** Reads the authored files under the folder `root`; missing files are reported later, by the parser. */
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

/** Result of building the dataset: the dataset, or all problems that prevent it; and notices, which do not. */
export interface Made {
  dataset: Dataset | null;
  problems: Problem[];
  notices: Problem[];
}

/**
 * Builds the dataset from the authored files: parses them, runs all checks and, if there is no problem, compiles them.
 */
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
