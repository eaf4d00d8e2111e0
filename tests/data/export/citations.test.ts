import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset, Prose } from '../../../geo/model/schema.ts';
import { files } from '../../../src/data/export/files.ts';
import { hostile, spoilt } from './hostile.ts';
import { whole } from './whole.ts';

const formats = [
  ['citations.bib', '@biblatex/text'],
  ['citations.ris', '@ris/file'],
  ['citations.csl.json', '@else/json'],
] as const;
type Format = (typeof formats)[number];

/** Citations of a dataset’s sources, as another library reads them from a file of this format. */
const read = ([name, forceType]: Format, dataset: Dataset) =>
  new Cite(files[name].write(dataset), { forceType, generateGraph: false }).data;
/** English text of words that are our own. */
const inEnglish = (ours: Prose) => (typeof ours === 'string' ? ours : ours.en);
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

describe.for(formats)('%s, read by another library', (format) => {
  const items = read(format, whole);

  test('has every source, with its title, publisher, address and year', () => {
    // Decode the address once more: this BibTeX reader encodes it, unless it holds an escape that the reader can
    // decode.
    expect(
      items.map((item) => [
        item.id,
        item.title,
        item['container-title'] ?? item.publisher ?? item.medium,
        item.URL,
        (item.issued as { 'date-parts': number[][] })['date-parts'][0]![0],
      ]),
    ).toEqual(
      whole.sources.map((s) => [
        s.id,
        s.headline ?? `[${inEnglish(s.suppliedTitle!)}]`,
        whole.publishers!.find(({ id }) => id === s.publisher)!.name.en,
        format[0] === 'citations.bib' && decodeURI(s.url!) === s.url ? encodeURI(s.url) : s.url,
        Number(s.published.when.slice(0, 4)),
      ]),
    );
  });

  test('says which dates are inferred, which titles are ours, which addresses are copies', () => {
    for (const [i, source] of whole.sources.entries()) {
      const note = String(items[i]!.note);
      expect(note.includes('Date inferred.')).toBe(source.published.certainty === 'inferred');
      expect(note.includes('Title in square brackets supplied, not printed.')).toBe(
        source.suppliedTitle !== undefined,
      );
      expect(note.includes('Copy at')).toBe(Boolean(source.republishedBy));
      expect(note).toContain('data version 1.2.3');
    }
  });

  test('whatever a byline or a supplied title holds comes back, the title in square brackets', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const dataset = spoilt('x');
        for (const source of dataset.sources)
          Object.assign(source, { headline: null, suppliedTitle: text, byline: text });
        for (const { title, author, reporter } of read(format, dataset)) {
          expect(oneLine(String(title))).toBe(oneLine(`[${text}]`));
          // Read the author from several fields: RIS has reporters for newspapers, and no name with a comma in it.
          const names = [author ?? reporter].flat() as (string | Record<string, string>)[];
          const byline = format[0] === 'citations.ris' ? text.replaceAll(',', ';') : text;
          const back = names.map((name) =>
            typeof name === 'string' ? name : (name.literal ?? name.family!),
          );
          expect(back.map(oneLine)).toEqual([oneLine(byline)]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('whatever a headline holds comes back, and no other record is harmed', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const back = read(format, spoilt(text));
        expect(back.map(({ id }) => id)).toEqual(['morning', 'evening', 'weekly']);
        for (const { title } of back) expect(oneLine(String(title))).toBe(oneLine(text));
      }),
      { numRuns: 200 },
    );
  });
});
