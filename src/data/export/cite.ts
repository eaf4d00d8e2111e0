import type { Named } from '../evidence/publisher.ts';
import { citation } from '../evidence/citation.ts';
import { bibtex } from './bibtex.ts';
import { cslItem, dateInWords, type Citing } from './csl.ts';
import { ris } from './ris.ts';
import { wiki } from './wiki.ts';

function plain(source: Named, citing: Citing): string {
  const { URL, issued, accessed, note } = cslItem(source, citing);
  // Leave these texts out of the citation: its note already tells of the republished copy and the supplied title.
  const words = { copyAt: () => '', titleSupplied: '' };
  const first = citation({ ...source, url: URL, republishedBy: undefined }, dateInWords(issued), words);
  return [first, note, accessed && `Accessed ${dateInWords(accessed)}.`].filter(Boolean).join(' ');
}

/** Citation template for Wikipedia. The quotation has a field of its own, so it is left out of the note. */
function template(source: Named, citing: Citing): string {
  const { statement } = citing;
  const unquoted = statement && { ...statement, excerpt: undefined };
  const item = cslItem(source, { ...citing, statement: unquoted });
  return wiki(item, {
    quote: statement?.excerpt?.exact,
    via: source.republishedBy,
    archived: source.archived,
  });
}

/** Formats in which the page offers a citation of a source, or of one of its statements. */
export const cite = {
  BibTeX: (source, citing) => bibtex(cslItem(source, citing)),
  RIS: (source, citing) => ris(cslItem(source, citing)),
  'CSL-JSON': (source, citing) => JSON.stringify([cslItem(source, citing)], null, 1),
  plain,
  wiki: template,
} satisfies Record<string, (source: Named, citing: Citing) => string>;
export type CiteFormat = keyof typeof cite;
