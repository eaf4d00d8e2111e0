import { en, type Messages } from '../../src/i18n/en.ts';
import { filterWords } from '../../src/i18n/facet-words.ts';
import { propertyNames } from '../../src/i18n/property-names.ts';
import { enTools, type Tools } from '../../src/i18n/tools/en.ts';
import { standingWords } from '../../src/i18n/standing-words.ts';
import { boundWords } from '../../src/i18n/bounds.ts';
import { whenWords } from '../../src/i18n/when-words.ts';
import { valueWords } from '../../src/i18n/value-words.ts';
import { whole } from './setup.ts';

/** Puts the English messages in brackets: a text without brackets on the page was not translated. */
const bracket = (node: unknown): unknown => {
  if (typeof node === 'string') return `⟦${node}⟧`;
  if (typeof node === 'function') return (...args: unknown[]) => `⟦${String(node(...args))}⟧`;
  if (Array.isArray(node)) return node.map(bracket);
  return Object.fromEntries(Object.entries(node as object).map(([key, value]) => [key, bracket(value)]));
};
export const pseudo = bracket(en) as Messages;
export const pseudoTools = bracket(enTools) as Tools;

/**
 * Replaces the Hindi words for properties, values and filters; undefined removes them. Returns a function that restores
 * them.
 */
export function replaceHindiWords(replace: <T>(english: T) => T | undefined): () => void {
  const tables: { en: unknown; hi?: unknown }[] = [
    ...Object.values(propertyNames),
    ...Object.values(filterWords),
    valueWords,
    standingWords,
    boundWords,
  ];
  // Keep the words around dates if others are removed: the dates are Hindi without them, and no attribute could mark
  // the mixture.
  if (replace('') !== undefined) tables.push(whenWords);
  const before = tables.map(({ hi }) => hi);
  for (const words of tables) words.hi = replace(words.en);
  return () => tables.forEach((words, i) => (words.hi = before[i]));
}
export const bracketed = <T>(english: T): T => bracket(english) as T;

/** Every Hindi text of the dataset: names, and values in our own words. */
function datasetTexts(): string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node === 'string') found.add(node.replaceAll(/\s+/g, ' ').trim());
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit);
  };
  visit(whole.dataset);
  return [...found].filter((text) => /\p{Script=Devanagari}/u.test(text)).sort((a, b) => b.length - a.length);
}
const texts = datasetTexts();

/** Words that the browser’s `Intl` writes in Hindi within and between dates and lists. */
const months = Array.from({ length: 12 }, (_, month) =>
  (['long', 'short'] as const).map((style) =>
    new Intl.DateTimeFormat('hi-IN', { month: style }).format(new Date(2025, month, 15)),
  ),
).flat();
const written = [...months, 'और', 'को', 'बजे', 'IST', 'PKT', 'UTC'].sort((a, b) => b.length - a.length);

/** Letters of a text that come neither from a message nor from the dataset nor from a date: untranslated ones. */
function rest(text: string): string {
  let left = text.replaceAll(/\s+/g, ' ');
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  if (!/\p{L}/u.test(left)) return '';
  for (const known of [...texts, ...written]) left = left.replaceAll(known, ' ');
  return /\p{L}/u.test(left) ? text.trim() : '';
}

const spoken = ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'];

/**
 * Untranslated texts and accessible names within an element. Words that are marked with a language are quotations, and
 * skipped.
 */
export function untranslated(root: Element): string[] {
  const left: string[] = [];
  const visit = (element: Element): void => {
    if (element.matches('script, style')) return;
    if (element !== root && element.hasAttribute('lang')) return;
    left.push(...spoken.map((name) => rest(element.getAttribute(name) ?? '')));
    for (const child of element.childNodes)
      if (child instanceof Element) visit(child);
      else if (child.nodeType === Node.TEXT_NODE) left.push(rest(child.textContent ?? ''));
  };
  visit(root);
  return left.filter(Boolean);
}
