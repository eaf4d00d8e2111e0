import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A source file of the project: its path, and its text. */
export interface SourceText {
  path: string;
  text: string;
}

/** Reads every TypeScript and Svelte file in some folders that is under version control, or about to be. */
export function sourcesIn(...folders: string[]): SourceText[] {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders];
  return [...new Set(execFileSync('git', list, { encoding: 'utf8' }).trim().split('\n'))]
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(path, 'utf8') }];
      } catch (error) {
        // Skip a file that was moved or deleted, and is still under version control.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    });
}

/** Pattern of an import that runs when its module does: not one of types alone, and no `import()`. */
const imported = /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gm;
const typesAlone = /^\s*(?:import|export)\s+\{(?:\s*type\s+\w+(?:\s+as\s+\w+)?,?)+\s*\}/;

/** Paths of the files that a file imports at run time. */
export const importsOf = ({ path, text }: SourceText): string[] =>
  [...text.matchAll(imported)]
    .filter(([statement]) => !typesAlone.test(statement))
    .map(([, from]) => join(dirname(path), from!.replace(/\?.*$/, '')));

const exported =
  /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) +(\w+)/gm;

/** Names that a file exports, each once: a type and a value of the same name belong together. */
export const exportsOf = ({ text }: SourceText): string[] => [
  ...new Set([...text.matchAll(exported)].map(([, name]) => name!)),
];
