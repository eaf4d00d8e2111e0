import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const readmes = (readdirSync('.', { recursive: true }) as string[]).filter(
  (path) => path.endsWith('README.md') && !/(^|\/)(node_modules|dist)\//.test(path),
);
/**
 * Paths that the documentation may name although they are not in the repository: files that a build writes, and folders
 * beside the repository.
 */
const elsewhere = /^(dist|assets|public\/data|\.\.\/shared)(\/|$)|^data\/dataset\./;

/** Paths of files and folders that a text of the documentation names in code or links to. */
function named(text: string): string[] {
  const code = [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].flatMap(([, words]) => words!.split(/\s+/));
  const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, path]) => path!);
  const plain = [...code, ...links].filter((path) => /^[\w.-]+(\/[\w.-]+)*\/?$/.test(path));
  const files = plain.filter((path) => /\/$|\.(ts|svelte|md|css)$|\/.*\.\w+$/.test(path));
  return files.filter((path) => !elsewhere.test(path));
}

const missing = (readme: string, text: string) =>
  named(text).filter((path) => !existsSync(join(dirname(readme), path)) && !existsSync(path));

test.for(readmes)('%s names only files and folders that exist', (readme) => {
  expect(missing(readme, readFileSync(readme, 'utf8'))).toEqual([]);
});

test('a path that is gone is found in code, in a command and in a link, and a media type is none', () => {
  expect(readmes.length).toBeGreaterThan(5);
  const text =
    '`src/gone.ts` `npx tsx gone/it.ts` [geo](gone/README.md) `gone/` `map.ts` `text/csv` `sites/id`';
  const gone = ['src/gone.ts', 'gone/it.ts', 'gone/', 'gone/README.md'];
  expect(missing('src/map/README.md', text)).toEqual(gone);
});
