/**
 * Rewrites every authored JSON file, under the given folder or else of this repository, in its canonical form (fixed
 * order of keys and fixed line breaks).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { misprinted } from './authored/canonical.ts';
import { readFiles } from './dataset.ts';

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
for (const [file, text] of misprinted(readFiles(root))) {
  writeFileSync(join(root, file), text);
  console.log(file);
}
