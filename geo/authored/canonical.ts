import * as v from 'valibot';
import { Meta, SourceFile } from '../model/schema.ts';
import { Glossary } from './glossary.ts';
import { fileOf, glossaryFile, listNames, metaFile, listSchemas, type Files } from './input.ts';
import { Open, openFile } from './open-faults.ts';
import { printed } from './print.ts';

/**
 * Canonical text (fixed order of keys and fixed line breaks) of an authored JSON file; `file` is its path from the
 * repository root.
 * @throws SyntaxError if the text is not JSON, ValiError if it does not fit the file’s schema
 */
export function canonical(file: string, text: string): string {
  if (file === metaFile) return printed(Meta, JSON.parse(text));
  if (file === glossaryFile) return printed(Glossary, JSON.parse(text));
  const list = listNames.find((name) => fileOf(name) === file);
  if (file === openFile) return printed(v.array(Open), JSON.parse(text));
  return printed(list ? v.array(listSchemas[list]) : SourceFile, JSON.parse(text));
}

/**
 * Files whose text differs from their canonical text (fixed order of keys and fixed line breaks): path to correct text.
 */
export const misprinted = (files: Files): Map<string, string> =>
  new Map(
    [...files]
      .map(([file, text]) => [file, canonical(file, text)] as const)
      .filter(([file, text]) => files.get(file) !== text),
  );
