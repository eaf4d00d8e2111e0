import type { Prose, Source } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { common, groupBy } from '../kit/collect.ts';
import { plainName } from '../kit/name-in.ts';

/** A source with its publisher’s name where its record has an id. */
export type Named = Omit<Source, 'publisher'> & { publisher: Prose };
type Publishing = Pick<Catalogue, 'publishers'> & { dataset: Pick<Catalogue['dataset'], 'speakers'> };

/** Makes the look-up of publishers’ names. */
function namesOf({ publishers, dataset }: Publishing): (publisher: string) => Prose {
  if (publishers.size) return (publisher) => publishers.get(publisher)?.name ?? publisher;
  const speakers = groupBy(
    dataset.speakers.map(({ name }) => name),
    plainName,
  );
  return (publisher) => common(speakers.get(publisher) ?? []) ?? publisher;
}

/**
 * Makes a function that gives a source the name of its publisher, in each language that it has. In a dataset without
 * publishers that is the name in the source, or that of the speaker of the same English name, unless speakers differ.
 */
export function withPublisher(c: Publishing): (source: Source) => Named {
  const names = namesOf(c);
  return (source) => ({ ...source, publisher: names(source.publisher) });
}
