import type { LazyDataset } from '../catalogue/catalogue.ts';
import { annotations } from './annotations.ts';
import { bibtex } from './bibtex.ts';
import { credit, licence } from './credit.ts';
import { cslItem } from './csl.ts';
import { sitesCsv } from './csv.ts';
import { sitesGeojson } from './geojson.ts';
import { sitesKml } from './kml.ts';
import { linkedPlaces } from './places.ts';
import { ris } from './ris.ts';

const json = (value: unknown) => JSON.stringify(value, null, 1) + '\n';
const items = ({ sources, version }: LazyDataset) => sources.map((source) => cslItem(source, { version }));

/** A downloadable file. The same dataset gives the same bytes. */
interface File {
  type: string;
  write: (dataset: LazyDataset) => string;
}

/** Every downloadable file, by its name under `data/`. */
export const files = {
  'dataset.json': { type: 'application/json', write: json },
  'sites.geojson': { type: 'application/geo+json', write: (dataset) => json(sitesGeojson(dataset)) },
  'sites.csv': { type: 'text/csv', write: sitesCsv },
  'sites.kml': { type: 'application/vnd.google-earth.kml+xml', write: sitesKml },
  'annotations.json': { type: 'application/ld+json', write: (dataset) => json(annotations(dataset)) },
  'places.lpf.json': { type: 'application/geo+json', write: (dataset) => json(linkedPlaces(dataset)) },
  'citations.bib': {
    type: 'application/x-bibtex',
    write: (dataset) =>
      [`% ${credit(dataset.version)}, ${licence.name}\n`, ...items(dataset).map(bibtex)].join('\n'),
  },
  'citations.ris': {
    type: 'application/x-research-info-systems',
    write: (dataset) => items(dataset).map(ris).join('\r\n'),
  },
  'citations.csl.json': {
    type: 'application/vnd.citationstyles.csl+json',
    write: (dataset) => json(items(dataset)),
  },
} satisfies Record<string, File>;
export type FileName = keyof typeof files;
export const fileNames = Object.keys(files) as FileName[];
