import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A source file of the project: its path, and its text. */
export interface SourceText {
  path: string;
  text: string;
}

/** Every TypeScript and Svelte file under version control, or about to be, in some folders. */
export function sourcesIn(...folders: string[]): SourceText[] {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders];
  return [...new Set(execFileSync('git', list, { encoding: 'utf8' }).trim().split('\n'))]
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(path, 'utf8') }];
      } catch (error) {
        // Moved or deleted, and not yet committed.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    });
}

/** An import that runs when its module does: not one of types alone, and no `import()`. */
const imported = /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gm;
const typesAlone = /^\s*(?:import|export)\s+\{(?:\s*type\s+\w+(?:\s+as\s+\w+)?,?)+\s*\}/;

/** Paths of the files that one imports at run time. */
export const importsOf = ({ path, text }: SourceText): string[] =>
  [...text.matchAll(imported)]
    .filter(([statement]) => !typesAlone.test(statement))
    .map(([, from]) => join(dirname(path), from!.replace(/\?.*$/, '')));

const exported =
  /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) +(\w+)/gm;

/** Names that a file exports, each once: a type and a value of one name are two sides of one thing. */
export const exportsOf = ({ text }: SourceText): string[] => [
  ...new Set([...text.matchAll(exported)].map(([, name]) => name!)),
];
