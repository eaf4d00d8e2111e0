import type { Excerpt, Statement } from '../../../geo/model/schema.ts';
import type { LazyDataset } from '../catalogue/catalogue.ts';
import { groupBy } from '../kit/collect.ts';
import { attribution, credit, licence, urn } from './credit.ts';

/** Hash of a text (FNV-1a, 32 bit). It makes the id of an excerpt independent of the other excerpts. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) h = Math.imul(h ^ byte, 0x01000193);
  return (h >>> 0).toString(16).padStart(8, '0');
}

const body = ({ id, subject, property, value, speaker, account, excerpt }: Statement) => ({
  id: urn('statement', id),
  type: 'TextualBody',
  purpose: 'describing',
  format: 'application/json',
  value: JSON.stringify({ subject, property, value, speaker, account, support: excerpt?.support }),
});

/**
 * All excerpts as W3C Web Annotations (Recommendation of 23 February 2017) on one AnnotationPage. The target is the
 * quoted words in their source; the bodies are the statements that rest on them, as JSON.
 */
export function annotations(dataset: LazyDataset) {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const quoted = dataset.statements.filter((s): s is Statement & { excerpt: Excerpt } => Boolean(s.excerpt));
  const key = ({ source, excerpt: { prefix, exact, suffix } }: (typeof quoted)[number]) =>
    JSON.stringify([source, prefix, exact, suffix]);
  const items = [...groupBy(quoted, key)].map(([words, statements]) => {
    const [{ source, excerpt }] = statements as [(typeof quoted)[number]];
    const { exact, prefix, suffix } = excerpt;
    return {
      id: urn('annotation', `${source}:${hash(words)}`),
      type: 'Annotation',
      motivation: 'describing',
      body: statements.map(body),
      target: {
        type: 'SpecificResource',
        source: sources.get(source)?.url ?? urn('source', source),
        selector: { type: 'TextQuoteSelector', exact, prefix, suffix },
      },
    };
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urn('annotations', `${dataset.version}:page`),
    type: 'AnnotationPage',
    partOf: {
      id: urn('annotations', dataset.version),
      type: 'AnnotationCollection',
      label: credit(dataset.version),
      total: items.length,
      rights: licence.url,
      'dcterms:rights': attribution(dataset.version),
    },
    startIndex: 0,
    items,
  };
}
