/** The licence of our own statements, names and coordinates. */
export const licence = {
  id: 'CC-BY-4.0',
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

/** Name and version of the data. */
export const credit = (version: string) => `Sited, data version ${version}`;

/** Attribution and licence; quotations remain their publishers’. */
export const attribution = (version: string) =>
  `${credit(version)}. Statements, names and coordinates: ${licence.name}; points of GeoNames: GeoNames, ${licence.name}; quoted words: their publishers.`;

/** A URN (RFC 8141) for a record without an address of its own. */
export const urn = (kind: 'annotations' | 'annotation' | 'statement' | 'source' | 'place', id: string) =>
  `urn:sited:${kind}:${id}`;
