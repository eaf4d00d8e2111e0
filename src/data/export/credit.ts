import type { LazyDataset } from '../catalogue/catalogue.ts';
import { plainName } from '../kit/name-in.ts';

/** A dataset, as far as it says how it is called and who may use it. */
export type Credited = Pick<LazyDataset, 'version' | 'meta'>;

/** Licence of the points of GeoNames. */
const ofGeoNames = 'CC BY 4.0';

/** Name by which a dataset is credited: its own, or that of the program that shows it. */
export const creditName = ({ meta }: Pick<Credited, 'meta'>) =>
  meta ? (meta.credit ?? plainName(meta.title)) : 'Sited';

/** Name and version of the data. */
export const credit = (dataset: Credited) => `${creditName(dataset)}, data version ${dataset.version}`;

/** Address of the licence of a dataset as a member `license`; none if it names no licence. */
export const licenceMember = ({ meta }: Credited) => meta?.licence && { license: meta.licence.url };

/** Attribution, licence, day of issue and contact of a dataset; quotations remain their publishers’. */
export function attribution(dataset: Credited & Pick<LazyDataset, 'places'>): string {
  const { licence, issued, contact } = dataset.meta ?? {};
  const fromGeoNames = dataset.places.filter(({ geonames }) => geonames).length > 0;
  const parts = [
    licence ? `Statements, names and coordinates: ${licence.name}` : 'No licence is stated',
    ...(fromGeoNames ? [`points of GeoNames: GeoNames, ${ofGeoNames}`] : []),
    'quoted words: their publishers',
  ];
  return [
    `${credit(dataset)}.`,
    `${parts.join('; ')}.`,
    ...(issued ? [`Issued ${issued}.`] : []),
    ...(contact ? [`Contact: ${contact}`] : []),
  ].join(' ');
}

/** URN (RFC 8141) that identifies a record which has no web address. */
export const urn = (kind: 'annotations' | 'annotation' | 'statement' | 'source' | 'place', id: string) =>
  `urn:sited:${kind}:${id}`;
