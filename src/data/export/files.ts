import type { LazyDataset } from '../catalogue/catalogue.ts';
import { withPublisher } from '../evidence/publisher.ts';
import { annotations } from './annotations.ts';
import { bibtex } from './bibtex.ts';
import { credit } from './credit.ts';
import { cslItem } from './csl.ts';
import { sitesCsv } from './csv.ts';
import { sitesGeojson } from './geojson.ts';
import { sitesKml } from './kml.ts';
import { linkedPlaces } from './places.ts';
import { ris } from './ris.ts';

const json = (value: unknown) => JSON.stringify(value, null, 1) + '\n';
function items(dataset: LazyDataset) {
  const { sources, version, meta, publishers = [] } = dataset;
  const named = withPublisher({ dataset, publishers: new Map(publishers.map((one) => [one.id, one])) });
  return sources.map((source) => cslItem(named(source), { version, meta }));
}

/** Kinds of content, by which the download dialog groups the files; their headings are in `i18n/tools`. */
export type FileSet = 'sites' | 'dataset' | 'annotations' | 'places' | 'citations';

/** Description of a downloadable file. */
export interface FileRow {
  set: FileSet;
  /** Name of the file’s format, such as GeoJSON. */
  label: string;
  /** Media type of the file. */
  type: string;
}
/** Downloadable file with the function that writes it; the same dataset gives the same bytes. */
interface File extends FileRow {
  write: (dataset: LazyDataset) => string;
}

/**
 * All downloadable files, by name under `data/`. The build writes them, and the page describes them to search engines.
 * The download dialog gets only the descriptions, through `vite.config.ts`, and loads the functions that write files
 * when needed.
 */
export const files = {
  'dataset.json': { set: 'dataset', label: 'JSON', type: 'application/json', write: json },
  'sites.geojson': {
    set: 'sites',
    label: 'GeoJSON',
    type: 'application/geo+json',
    write: (dataset) => json(sitesGeojson(dataset)),
  },
  'sites.csv': { set: 'sites', label: 'CSV', type: 'text/csv', write: sitesCsv },
  'sites.kml': { set: 'sites', label: 'KML', type: 'application/vnd.google-earth.kml+xml', write: sitesKml },
  'annotations.json': {
    set: 'annotations',
    label: 'Web Annotations',
    type: 'application/ld+json',
    write: (dataset) => json(annotations(dataset)),
  },
  'places.lpf.json': {
    set: 'places',
    label: 'Linked Places',
    type: 'application/geo+json',
    write: (dataset) => json(linkedPlaces(dataset)),
  },
  'citations.bib': {
    set: 'citations',
    label: 'BibTeX',
    type: 'application/x-bibtex',
    write: (dataset) =>
      [
        `% ${[credit(dataset), dataset.meta?.licence?.name].filter(Boolean).join(', ').replace(/\s+/g, ' ')}\n`,
        ...items(dataset).map(bibtex),
      ].join('\n'),
  },
  'citations.ris': {
    set: 'citations',
    label: 'RIS',
    type: 'application/x-research-info-systems',
    write: (dataset) => items(dataset).map(ris).join('\r\n'),
  },
  'citations.csl.json': {
    set: 'citations',
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    write: (dataset) => json(items(dataset)),
  },
} satisfies Record<string, File>;
export type FileName = keyof typeof files;
export const fileNames = Object.keys(files) as FileName[];
