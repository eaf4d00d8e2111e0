/** The words of the tools, in English: they are fetched with the first tool that is opened. */
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
};
export type Tools = typeof en;
