/**
 * Writes `public/data/` from the authored files under the given folder, or else of this repository: `dataset.json`, its
 * JSON Schema, a page about the format, and every downloadable file. Equal input gives equal bytes. If the input has
 * faults, prints all of them and writes nothing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileNames, files } from '../src/data/export/files.ts';
import { make, readFiles } from './dataset.ts';
import { datasetSchema, type SchemaNode } from './json-schema.ts';
import { schemaPage } from './schema-page.ts';
import { show } from './authored/problem.ts';
import { missing, readWorld } from './authored/world.ts';

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const world = readWorld(root);
for (const reason of missing(world)) console.warn(`skipped: ${reason}`);

const { dataset, problems, notices } = make(readFiles(root), version, world);
for (const notice of notices) console.warn(`notice: ${show(notice)}`);
for (const problem of problems) console.error(show(problem));
if (dataset) {
  const folder = join(root, 'public/data');
  mkdirSync(folder, { recursive: true });
  for (const name of fileNames) writeFileSync(join(folder, name), files[name].write(dataset));
  const schema = datasetSchema();
  writeFileSync(join(folder, 'dataset.schema.json'), JSON.stringify(schema, null, 1) + '\n');
  writeFileSync(join(folder, 'schema.html'), schemaPage(schema as SchemaNode));
  const { sites, sources, statements } = dataset;
  console.log(`${sites.length} sites, ${sources.length} sources, ${statements.length} statements`);
} else {
  console.error(`${problems.length} faults: nothing was written`);
  process.exitCode = 1;
}
