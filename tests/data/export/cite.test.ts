import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source, Statement } from '../../../geo/model/schema.ts';
import { bibtex } from '../../../src/data/export/bibtex.ts';
import { cite } from '../../../src/data/export/cite.ts';
import { cslItem } from '../../../src/data/export/csl.ts';
import { ris } from '../../../src/data/export/ris.ts';
import { wiki } from '../../../src/data/export/wiki.ts';
import { hostile, spoilt } from './hostile.ts';
import { whole } from './whole.ts';

const inBrackets = whole.sources.find(({ suppliedTitle }) => suppliedTitle)!;
const quoting = whole.statements.find((s) => s.excerpt)!;
const summed = whole.statements.find((s) => s.summary)!;
const sourceOf = (s: Statement): Source => whole.sources.find(({ id }) => id === s.source)!;
const citing = (statement?: Statement) => ({ version: '1.2.3', accessed: '2025-11-21', statement });
const itemOf = (statement: Statement) => cslItem(sourceOf(statement), citing(statement));

describe('a value is cited', () => {
  test('with the words that state it, the day it was read and the version of the data', () => {
    const item = itemOf(quoting);
    expect(item.note).toContain(`Quotation: “${quoting.excerpt!.exact}”`);
    expect(item.note).toContain(`data version 1.2.3, statement ${quoting.id}`);
    expect(bibtex(item)).toContain('urldate = {2025-11-21}');
    expect(ris(item)).toContain('\r\nY2  - 2025/11/21/\r\n');
    expect(wiki(item, {})).toContain('|access-date=21 November 2025');
  });

  test('without quotation marks around a summary of ours', () => {
    const item = itemOf(summed);
    expect(item.note).not.toContain('Quotation');
    expect(item.note).not.toContain(summed.summary);
  });
});

describe('a citation of a summarised value', () => {
  const statement = { ...summed, locator: 'hit-and-run, 7 & 8 May ~~~~' };
  const source = sourceOf(summed);
  const at = '#:~:text=hit%2Dand%2Drun%2C%207%20%26%208%20May%20';

  test.for(['BibTeX', 'RIS', 'CSL-JSON', 'plain'] as const)('leads to its locator as %s', (format) => {
    expect(cite[format](source, citing(statement))).toContain(`${source.url}${at}~~~~`);
  });

  test('leads there from a wiki, and signs nothing', () => {
    expect(cite.wiki(source, citing(statement))).toContain(`|url=${source.url}${at}%7e%7e%7e%7e `);
  });

  test('does not show the locator as words of the source', () => {
    expect(cite.plain(source, citing(statement))).not.toContain('hit-and-run');
    expect(cite.wiki(source, citing(statement))).not.toContain('quote=');
  });
});

test('a value that only a table states is cited as not yet proved', () => {
  const statement = { ...summed, summary: undefined, record: { row: 3, columns: ['dead'] } };
  for (const format of Object.values(cite))
    expect(format(sourceOf(summed), citing(statement))).toContain('Not yet proved');
  expect(cite.plain(sourceOf(summed), citing(summed))).not.toContain('Not yet proved');
});

test('an archived copy stands beside the address of which it is one', () => {
  const archived = [{ address: 'https://archive.example/a', captured: '2025-05-09T23:30-04:00' }];
  const copied = { ...sourceOf(quoting), archived };
  expect(cite.wiki(copied, citing())).toContain(
    '|archive-url=https://archive.example/a |archive-date=9 May 2025 |url-status=live ',
  );
  expect(cite.wiki({ ...copied, url: undefined }, citing())).not.toContain('archive');
});

describe('a template for a wiki', () => {
  const ours = wiki(cslItem(inBrackets, citing()), {});

  test('keeps the brackets around a title of ours, as signs that open no link', () => {
    expect(ours).toContain('title=&#91;');
    expect(ours).toContain('Title in square brackets supplied, not printed.');
    expect(ours).not.toMatch(/[[\]]/);
  });

  test('ends where it ends, whatever a headline, publisher or quotation holds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [source] = spoilt(text).sources;
        const written = wiki(cslItem(source!, citing()), { quote: text, via: text });
        expect(written.match(/\{\{|\}\}/g)).toEqual(['{{', '}}']);
        expect(
          written
            .split('|')
            .slice(1)
            .map((part) => part.split('=')[0]),
        ).toEqual(['title', 'url', 'newspaper', 'date', 'language', 'via', 'access-date', 'quote']);
        expect(written).not.toMatch(/[\r\n<>[\]]|'''/);
      }),
    );
  });
});

test('a record of RIS is one line per field, whatever a headline holds', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const [source] = spoilt(text).sources;
      for (const line of ris(cslItem(source!, citing())).split('\r\n').slice(0, -1))
        expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
    }),
  );
});

test('a citation says that nobody compared the value with its document', () => {
  const checked = { ...summed, unchecked: undefined };
  expect(itemOf({ ...checked, unchecked: true }).note).toContain('Not checked against the document.');
  expect(itemOf(checked).note).not.toContain('Not checked');
});
