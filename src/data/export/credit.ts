/** The licence of our own statements, names and coordinates. */
export const licence = {
  id: 'CC-BY-4.0',
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

/** Which data a file was made from. */
export const credit = (version: string) => `Sited, data version ${version}`;

/** Whom to name, and under which licence; quoted words stay their publishers’. */
export const attribution = (version: string) =>
  `${credit(version)}. Statements, names and coordinates: ${licence.name}; points of GeoNames: GeoNames, ${licence.name}; quoted words: their publishers.`;

/** A name (RFC 8141) for a record that has no address of its own. */
export const urn = (kind: 'annotations' | 'annotation' | 'statement' | 'source' | 'place', id: string) =>
  `urn:sited:${kind}:${id}`;
