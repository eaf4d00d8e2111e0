/**
 * Command `npm run tiles -- dataset.json out.pmtiles`: checks a dataset as untrusted data, then writes its sites as
 * vector tiles into one PMTiles file.
 */
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { DatasetError, inFile } from '../../src/data/kit/dataset-error.ts';
import { readUntrusted } from '../../src/data/read/untrusted.ts';
import { writeSites } from './write.ts';

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error('npm run tiles -- dataset.json out.pmtiles');
  process.exit(1);
}
const { dataset } = await readUntrusted((await openAsBlob(from)).stream()).catch((error: unknown) => {
  throw error instanceof DatasetError ? inFile(error, from) : error;
});
const { sites, zooms, fullest } = await writeSites(to, basename(to, '.pmtiles'), [dataset]);
console.log(
  `${to}: ${sites} sites, zooms ${zooms.join(' to ')}, at most ${fullest} sites in a tile of the deepest.`,
);
