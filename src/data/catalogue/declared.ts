import { usualKinds } from '../../../geo/model/kinds.ts';
import { properties, rowOf, type AnyProperty } from '../../../geo/model/properties.ts';
import type { Dataset, DeclaredProperty, Kind, Site } from '../../../geo/model/schema.ts';

/** The part of a dataset that declares kinds of site, and properties of its own. */
export type Declaring = Pick<Dataset, 'kinds' | 'properties'>;

/** Kinds of site, such as a camp, that a dataset declares, or else the usual ones. */
export const kindsOf = ({ kinds }: Declaring): readonly Kind[] => kinds ?? usualKinds;

/** Record of the kind of a site, such as a camp. */
export const kindOf = (dataset: Declaring, site: Site): Kind =>
  kindsOf(dataset).find(({ id }) => id === site.kind)!;

/** Record by which a dataset declares a property of its own; undefined for a built-in property. */
export function ownOf({ properties: declared }: Declaring, property: AnyProperty) {
  const own = (one: DeclaredProperty): one is Extract<DeclaredProperty, { name: object }> => 'name' in one;
  return declared?.filter(own).find(({ id }) => id === property);
}

/**
 * All properties of a dataset, in the order in which the page shows them for a site: built-in ones first, then those
 * that the dataset declares.
 */
export const propertiesOf = (dataset: Declaring): AnyProperty[] => [
  ...properties,
  ...(dataset.properties ?? []).flatMap(({ id }) => (ownOf(dataset, id) ? [id] : [])),
];

/** Properties that the page shows for a site even if no source states them. */
export const askedOf = (dataset: Declaring, { kind }: Site): AnyProperty[] =>
  dataset.properties?.filter(({ asked }) => asked).map(({ id }) => id) ??
  properties.filter((property) => {
    const { asked } = rowOf(property);
    return asked === 'every' || asked?.includes(kind);
  });
