import { sourcedStatements } from '../authored/sourced-statements.ts';
import { fileOf, listNames } from '../authored/input.ts';
import { rowHas } from '../model/properties.ts';
import type { Problem } from '../authored/problem.ts';
import type { Check } from './report.ts';

/** Regular expression for a whole word in Devanagari or Arabic script, in which `\b` does not work. */
const word = (forms: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${forms})(?![\\p{L}\\p{M}])`, 'u');
/**
 * Words that take a side in the dispute, or treat deaths lightly: allowed only in quotations. “Terrorism” is allowed as
 * the subject of a policy, but as a label for people, groups, places or acts only in quotations.
 */
const terms = [
  /\b(?:PoK|PoJK|IoK|IIOJK|IOJK)\b/,
  /\b(?:un)?occup(?:ied|ation|iers?)\b/i,
  /\bterror(?:s|ists?)?\b/i,
  /\bmartyr(?:s|ed|dom)?\b/i,
  /\bjihadis?\b/i,
  /\bhide-?outs?\b/i,
  /\blaunch-?pads?\b/i,
  /\bneutrali[sz]ed?\b/i,
  /\bsurgical strikes?\b/i,
  /\b(?:dastardly|cowardly|heinous|barbaric|horrific|unprovoked|naked aggression)\b/i,
  /आतंकी|आतंकवाद[िी]|शहीद|अधिकृत/u,
  /دہشت گرد(?!ی)|شہید|شہدا|مقبوضہ/u,
  word('ठिकान(?:ा|े|ों)|उग्रवाद[\\p{L}\\p{M}]*|घुसपैठ[\\p{L}\\p{M}]*|प्रहार|भेद(?:ा|े|ी)|पाक|मरे'),
  word('ٹھکان(?:ا|ہ|ے|وں)|درانداز(?:ی|وں)?|پاک|جاں بحق|جان سے (?:گئے|گیا|گئی|جانے)|مرنے وال(?:ا|ے|وں)'),
];
/** Removes the quotations from a text. */
const ours = (text: string) => text.replace(/“[^”]*”|"[^"]*"/g, ' ');

/** First word of a text, outside quotations, that takes a side or treats deaths lightly; null if there is none. */
export function loaded(text: string): string | null {
  const said = ours(text);
  for (const term of terms) {
    const found = term.exec(said);
    if (found) return found[0];
  }
  return null;
}

/** Names of fields that hold words of a source, or somebody’s own name; the rule of neutral wording leaves them out. */
const theirs = new Set([
  'aliases',
  'variants',
  'publisher',
  'headline',
  'exact',
  'prefix',
  'suffix',
  'url',
  'id',
]);
/**
 * Lists of records whose names were chosen by others, so that the rule of neutral wording does not apply to them; it
 * does to names of territories.
 */
const proper = new Set(['groups', 'sites', 'publishers']);

function texts(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !theirs.has(key))
    .flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/**
 * Checks that all texts in our own words (names, values, summaries, notes, supplied titles) avoid words that take a
 * side.
 */
export const wording: Check = (input) => {
  const say = (file: string, record: string, found: [string, string][]): Problem[] =>
    found.flatMap(([path, text]) => {
      const term = loaded(text);
      return term
        ? [{ file, record: record + path, reason: `“${term}” may stand only in quotation: “${text}”` }]
        : [];
    });
  return [
    ...listNames.flatMap((list) =>
      input[list].flatMap((entry, i) => {
        const named = proper.has(list) || ('precision' in entry && entry.precision.level !== 'territory');
        const found = texts(entry, '').filter(([path]) => !(named && /^\.names?\./.test(path)));
        return say(fileOf(list), `[${i}] (${entry.id})`, found);
      }),
    ),
    ...input.sources.flatMap(({ file, source }) => [
      ...say(file, '', texts(source.published, 'published')),
      ...say(file, '', texts(source.suppliedTitle, 'suppliedTitle')),
      ...(source.summaries ?? []).flatMap(({ text }, i) => say(file, `summaries[${i}]`, texts(text, ''))),
    ]),
    ...sourcedStatements(input)
      .filter(({ statement }) => !rowHas(statement, 'value', 'printed'))
      .flatMap(({ file, record, statement }) => say(file, record, texts(statement.value, ' '))),
  ];
};
