/** Licence of this project’s statements, names and coordinates. */
export const licence = {
  id: 'CC-BY-4.0',
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

/** Name and version of the dataset, as shown in citations. */
export const credit = (version: string) => `Sited, data version ${version}`;

/** Attribution and licence of the dataset, for downloaded files; quotations remain their publishers’. */
export const attribution = (version: string) =>
  `${credit(version)}. Statements, names and coordinates: ${licence.name}; points of GeoNames: GeoNames, ${licence.name}; quoted words: their publishers.`;

/** URN (RFC 8141) that identifies a record which has no web address. */
export const urn = (kind: 'annotations' | 'annotation' | 'statement' | 'source' | 'place', id: string) =>
  `urn:sited:${kind}:${id}`;
