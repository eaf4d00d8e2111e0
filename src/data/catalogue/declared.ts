import { usualKinds } from '../../../geo/model/kinds.ts';
import { properties, rowOf, type AnyProperty } from '../../../geo/model/properties.ts';
import type { Dataset, DeclaredProperty, Kind, Site } from '../../../geo/model/schema.ts';

/** A dataset, as far as it declares kinds and properties. */
export type Declaring = Pick<Dataset, 'kinds' | 'properties'>;

/** Kinds of site of a dataset. */
export const kindsOf = ({ kinds }: Declaring): readonly Kind[] => kinds ?? usualKinds;

/** The kind of a site. */
export const kindOf = (dataset: Declaring, site: Site): Kind =>
  kindsOf(dataset).find(({ id }) => id === site.kind)!;

/** The record by which a dataset declares one of its own properties. */
export function ownOf({ properties: declared }: Declaring, property: AnyProperty) {
  const own = (one: DeclaredProperty): one is Extract<DeclaredProperty, { name: object }> => 'name' in one;
  return declared?.filter(own).find(({ id }) => id === property);
}

/** All properties of a dataset, in the order in which a site shows them: its own come last. */
export const propertiesOf = (dataset: Declaring): AnyProperty[] => [
  ...properties,
  ...(dataset.properties ?? []).flatMap(({ id }) => (ownOf(dataset, id) ? [id] : [])),
];

/** Properties that are shown for a site even if no source states them. */
export const askedOf = (dataset: Declaring, { kind }: Site): AnyProperty[] =>
  dataset.properties?.filter(({ asked }) => asked).map(({ id }) => id) ??
  properties.filter((property) => {
    const { asked } = rowOf(property);
    return asked === 'every' || asked?.includes(kind);
  });
