import { usualLines } from '../../../geo/model/lines.ts';
import { properties, rowOf, type AnyProperty } from '../../../geo/model/properties.ts';
import type { Dataset, DeclaredProperty, Kind, Line, Site } from '../../../geo/model/schema.ts';

/** Tables in which a dataset declares the vocabulary of its subject. */
const declarations = ['meta', 'accounts', 'kinds', 'properties', 'lines'] as const;
/** All that a dataset declares. */
type Declared = Pick<Dataset, (typeof declarations)[number]>;
/** A dataset, as far as it declares kinds, properties and lines. */
export type Declaring = Pick<Dataset, 'kinds' | 'properties' | 'lines'>;

/** All that a dataset declares, for each excerpt of it. */
export const declarationsOf = (dataset: Partial<Declared>): Declared =>
  Object.fromEntries(declarations.flatMap((key) => (dataset[key] ? [[key, dataset[key]]] : [])));

/** Kinds of site, such as a camp, that a dataset declares, or else the usual ones. */
export const kindsOf = ({ kinds }: Declaring): readonly Kind[] => kinds ?? [];

/** Record of the kind of a site, such as a camp. */
export const kindOf = (dataset: Declaring, site: Site): Kind | undefined =>
  kindsOf(dataset).find(({ id }) => id === site.kind);

type OwnRecord = Extract<DeclaredProperty, { name: object }>;
/** True of the record of a property of the dataset’s own, which has a name; others ask for a built-in one. */
const isOwnRecord = (declared: DeclaredProperty): declared is OwnRecord => 'name' in declared;

/** Record by which a dataset declares a property of its own; undefined for a built-in property. */
export function ownOf({ properties: declared }: Declaring, property: AnyProperty) {
  return declared?.filter(isOwnRecord).find(({ id }) => id === property);
}

/**
 * All properties of a dataset, in the order in which the page shows them for a site: built-in ones first, then those
 * that the dataset declares.
 */
export const propertiesOf = (dataset: Declaring): AnyProperty[] => [
  ...properties,
  ...(dataset.properties ?? []).filter(isOwnRecord).map(({ id }) => id),
];

/** Properties that the page shows for a site even if no source states them. */
export const askedOf = (dataset: Declaring, { kind }: Site): AnyProperty[] =>
  dataset.properties?.filter(({ asked }) => asked).map(({ id }) => id) ??
  properties.filter((property) => {
    const { asked } = rowOf(property);
    return asked === 'every' || asked?.includes(kind);
  });

/** A line of the dataset's own. */
export const lineOf = ({ lines }: Declaring, id: string): Line | undefined =>
  lines?.find((line) => line.id === id);

/** Id of the line to which distances to a line are compared: its own, or that of one that it is the same as. */
export const sameLine = ({ lines }: Declaring, id: string): string =>
  (lines ?? usualLines).find((line) => line.id === id)?.same ?? id;
