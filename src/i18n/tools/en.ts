import { counter } from '../plural.ts';

const many = counter('en');

/** The words of the tools and of the search, in English: they are fetched with the first that is used. */
export const en = {
  shareTitle: 'Share what is on the screen',
  link: 'Link',
  linkNote: 'It opens the same place, selection, filters, borders and part of the map.',
  copyLink: 'Copy link',
  qr: 'The link as a QR code',
  paper: 'Paper',
  print: 'Print',
  printNote: 'The map, its legend, the list with its sources, and this link as text and as a QR code.',
  whose: (from: string) => `Data from ${from}, not this site’s`,
  back: 'Back to this site’s data',
  opening: (from: string) => `Opening data from ${from}`,
  stillOpening: (from: string, megabytes: string) =>
    `Still opening data from ${from}: ${megabytes} MB so far`,
  cancel: 'Cancel',
  notOpened: 'The data could not be opened. What was shown before is still here.',
  takeAway: 'Take away',
  extent: 'How much',
  everything: 'Everything',
  whatIsShown: 'What is shown',
  holds: (sites: number, statements: number, sources: number) =>
    `${many(sites, 'site', 'sites')}, ${many(statements, 'statement', 'statements')}, ${many(sources, 'source', 'sources')}.`,
  shownNote:
    'Only the sites that pass the filters, with what the chosen account and date let be told of them and of the events they are part of.',
  download: (format: string) => `Download ${format}`,
  sets: {
    sites: 'The sites, each with how closely its place is known',
    dataset: 'All records, with every statement',
    annotations: 'The quoted words, each with what it supports',
    places: 'The places, with their names in every script',
    citations: 'The sources, for a reference manager',
  },
  boundaryFile: 'The boundaries, from OpenStreetMap (ODbL 1.0)',
  boundaries: 'boundaries',
  licenceNote:
    'Our statements, names and coordinates are CC BY 4.0; quoted words remain their publishers’. Please name Sited and the version of the data.',
  notOurs: 'These data are somebody else’s. They can be had where they were opened from.',
  citeFormat: 'Format',
  plainText: 'Plain text',
  wikiTemplate: 'Wiki template',
  copyThis: 'Copy this citation',
  searching: 'Searching…',
  found: (n: number) => many(n, 'result', 'results'),
  foundNothing: (text: string) => `Nothing here matches “${text}”.`,
  ofAll: (shown: number, all: number) => `${shown} of ${all}`,
  wordsOfSources: 'Quotations and summaries',
  printedBy: 'printed by',
  placedBy: 'placed there by',
  nameOfPlace: (place: string) => `a name of ${place}`,
  more: (n: number) => `and ${n} more`,
};
export type Tools = typeof en;
