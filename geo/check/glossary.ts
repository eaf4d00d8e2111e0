import type { Glossary } from '../authored/glossary.ts';
import { fileOf, glossaryFile, listNames, metaFile } from '../authored/input.ts';
import type { Problem } from '../authored/problem.ts';
import { sourcedStatements } from '../authored/sourced-statements.ts';
import { rowHas } from '../model/properties.ts';
import type { Check } from './report.ts';

type Translated = 'hi' | 'ur';

const ours = (text: string) => text.replace(/“[^”]*”|"[^"]*"/g, ' ');
/** Letters alone: without the marks that Urdu may leave out, and without those of writing direction. */
const plain = (text: string) =>
  text.normalize('NFD').replace(/[\u064b-\u065f\u0670\u2066-\u2069]|\u200c|\u200d/g, '');

/** Matches whole words, whose letters and vowel signs `\b` does not know; `…` stands for any ending. */
const pattern = (word: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}])${plain(word).replaceAll('…', '[\\p{L}\\p{M}]*')}(?![\\p{L}\\p{M}])`, 'gu');

/** Finds the words outside quotations that a glossary avoids in a language: each with the reason and the term. */
export function avoiding(glossary: Glossary, lang: Translated): (text: string) => string[] {
  const words = glossary.flatMap(({ avoid, ...term }) =>
    (avoid?.[lang] ?? []).map(({ word, why, but = [] }) => ({
      search: pattern(word),
      allowed: but.map(pattern),
      reason: `“${word}” (${why}), not “${term[lang]}”`,
    })),
  );
  return (text) => {
    const own = plain(ours(text));
    return words
      .filter(({ search, allowed }) =>
        allowed.reduce((rest, phrase) => rest.replace(phrase, ' '), own).match(search),
      )
      .map(({ reason }) => reason);
  };
}

/** Fields that hold printed words. */
const printed = new Set(['aliases', 'variants', 'homonyms']);

/** Every text of a record in Hindi or Urdu, with its path. */
function texts(value: unknown, path = ''): [path: string, lang: Translated, text: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): ReturnType<typeof texts> => {
    const at = `${path}.${key}`;
    if (typeof inner === 'string') return key === 'hi' || key === 'ur' ? [[at, key, inner]] : [];
    return printed.has(key) ? [] : texts(inner, at);
  });
}

type Found = { path: string; reason: string };
/** Finds the faults in a record; remembers them by its identity, since the checks run on one record many times. */
function reader(glossary: Glossary): (record: object) => Found[] {
  const find = { hi: avoiding(glossary, 'hi'), ur: avoiding(glossary, 'ur') };
  const faults = (record: object): Found[] =>
    texts(record).flatMap(([path, lang, text]) => [
      ...find[lang](text).map((found) => ({ path, reason: `${glossaryFile}: ${found}, in “${text}”` })),
      ...(lang === 'ur' && ours(text).includes('\u0650')
        ? [{ path, reason: `a zer (U+0650) stands in “${text}”` }]
        : []),
    ]);
  const known = new WeakMap<object, Found[]>();
  return (record) => {
    const found = known.get(record) ?? faults(record);
    known.set(record, found);
    return found;
  };
}
const readers = new WeakMap<Glossary, ReturnType<typeof reader>>();

/** Our own Hindi and Urdu has one term for each concept, and no zer (U+0650), which the map cannot draw. */
export const inGlossary: Check = (input) => {
  const { glossary } = input;
  if (!glossary.length) return [];
  const faultsIn = readers.get(glossary) ?? reader(glossary);
  readers.set(glossary, faultsIn);
  const say = (file: string, record: string, value: unknown): Problem[] =>
    typeof value === 'object' && value !== null
      ? faultsIn(value).map(({ path, reason }) => ({ file, record: record + path, reason }))
      : [];
  return [
    ...say(metaFile, '', input.meta),
    ...listNames.flatMap((list) =>
      input[list].flatMap((entry, i) => say(fileOf(list), `[${i}] (${entry.id})`, entry)),
    ),
    ...input.sources.flatMap(({ file, source }) =>
      (source.summaries ?? []).flatMap((summary, i) => say(file, `summaries[${i}].text`, summary.text)),
    ),
    ...sourcedStatements(input)
      .filter(({ statement }) => !rowHas(statement, 'value', 'printed'))
      .flatMap(({ file, record, statement }) => say(file, `${record} `, statement.value)),
  ];
};
