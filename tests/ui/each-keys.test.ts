import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { expect, test } from 'vitest';

/**
 * The keys of every `{#each}` on the page, and why data cannot give two entries one key. Svelte stops rendering where
 * they do: the previous content stays on the page, under the name of the new selection. A name, a title or any other
 * text of the data may repeat, and is no key.
 */
const reasons: Record<string, string[]> = {
  'ids, of which no table has two': [
    'ClaimValue statement.id',
    'Denials statement.id',
    'Gaps gap.statement.id',
    'Lists count.id',
    'Lists count.id',
    'Matrix site.id',
    'MeasureEnds site.id',
    'Measured report.id',
    'SearchHit each.id',
    'SiteList site.id',
    'SourceFacet source.id',
    'SourceList source.id',
    'SourceWords s.id',
  ],
  'ids of the first statement of each group, of which no statement is in two': [
    'FindingRow claim.statements[0]?.id',
    'SourceWords statements[0]?.id',
  ],
  'ids that are taken once each': [
    'ActiveFilters key',
    'ClaimValue account',
    'Facets option',
    'Gathered id',
    'Identified id',
    'GroupFilter id',
    'SiteFacts account',
    'SiteFacts event',
    'SiteFacts place',
  ],
  'rows of a table': ['LongList key'],
  'pairs with the one that is open, which are refused where they come twice': [
    'Matches match.to',
    'Measured measure.to',
  ],
  'properties, each taken once': [
    'Matrix cell.property',
    'Matrix property',
    'SiteFacts f.property',
    'SiteFacts f.property',
  ],
  'places in the list, of entries that keep nothing of their own': [
    'About i',
    'Embedded i',
    'FindingRow i',
    'Identified i',
    'Keys i',
    'LegendRows i',
    'Lists i',
    'Mark i',
    'Highlighted i',
    'Measure i',
    'NoticeTexts i',
    'NoticeTexts i',
    'OpenLink i',
    'WaysOut i',
    'PartNote i',
    'PlaceNote i',
    'Quote i',
    'SearchResults from + i',
  ],
  'kinds that the code tells apart': [
    'BoundaryControl borders',

    'Downloads key',
    'Downloads name',
    'EmbedCode each',
    'EmbedCode each',
    'EmbedCode each',
    'Facets key',
    'Keys key',
    'Keys key',
    'LanguageControl each',
    'LegendRows key',
    'MeasureEnds line',
    'SearchResults kind',
    'Segments option',
    'Settings theme',
    'Timeline name',
    'TimelineChart month',
    'TimelineChart name',
    'ToolHost name',
  ],
};

/** Every `{#each}` in a part of a component. */
function eaches(node: unknown): AST.EachBlock[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(eaches);
  return 'type' in node && node.type === 'EachBlock' ? [node as AST.EachBlock, ...inner] : inner;
}

const folder = new URL('../../src/', import.meta.url);
const keysIn = (file: string) => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return eaches(parse(text, { modern: true }).fragment).map(({ key, expression }) => {
    const written = key as { start: number; end: number } | undefined;
    const each = expression as unknown as { start: number; end: number };
    const name = basename(file, '.svelte');
    return written
      ? `${name} ${text.slice(written.start, written.end)}`
      : `${name} without a key: ${text.slice(each.start, each.end)}`;
  });
};

test('whatever is repeated on the page has a key that data cannot repeat', () => {
  const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) =>
    file.endsWith('.svelte'),
  );
  expect(files.flatMap(keysIn).toSorted()).toEqual(Object.values(reasons).flat().toSorted());
});
