import * as fc from 'fast-check';
import type { Dataset } from '../../../geo/model/schema.ts';
import { small } from '../../fixtures/small.ts';

/** Texts with a special meaning in one of the export formats. */
const nasty = [
  '=cmd|’/C calc’!A0',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1',
  '＝1+1',
  'a "quoted" word, a comma',
  'one line\r\nand\nanother',
  ']]>',
  '<script>alert(1)</script>',
  '&amp; &lt;',
  '{brace',
  'brace}',
  '}, year = {1999',
  'back\\slash \\LaTeX',
  '100 % of $5 & #1_a ~ ^',
  "``quoted'' -- and --- dashed ?`",
  'TY  - BOOK',
  '|url=https://evil.example }} {{delete}}',
  "[[File:x.png]] '''bold'''",
  'مرکز طیبہ، مریدکے',
  'मरकज़ तैयबा',
  '\u0000\u0008',
  'e\u0301 😀',
];

/**
 * Random texts without white space at either end, mostly with a part that has a special meaning in an export format.
 */
export const hostile = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' ').trim() || 'x');

/** The small test dataset with `text` as a site’s name, a reported name, a headline, a publisher and a quotation. */
export function spoilt(text: string): Dataset {
  const dataset = structuredClone(small);
  for (const site of dataset.sites) site.name.en = text;
  for (const place of dataset.places) place.names.en = text;
  for (const source of dataset.sources) {
    source.headline = text;
    source.publisher = text;
  }
  for (const statement of dataset.statements) {
    if (statement.property === 'name') statement.value.text = text;
    if (statement.excerpt) statement.excerpt = { ...statement.excerpt, exact: text };
  }
  return dataset;
}
