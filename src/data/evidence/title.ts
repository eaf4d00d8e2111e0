import type { Named } from './publisher.ts';
import { proseIn, proseTexts, type ProseText } from '../kit/prose-in.ts';

/** A title; `supplied` if the dataset gives it, because the document’s own is not known. */
export interface Title extends ProseText {
  supplied: boolean;
}

/** A headline wholly in square brackets: a supplied title in edition 1. */
const wholly = /^\[((?:[^[\]]|\[[^[\]]*\])+)\]$/;

type Titled = Pick<Named, 'headline' | 'suppliedTitle' | 'language' | 'publisher'>;

const suppliedOf = ({ headline, suppliedTitle, publisher }: Titled) =>
  suppliedTitle ?? ((headline && wholly.exec(headline)?.[1]?.trim()) || publisher);

const bracketed = ({ text, lang }: ProseText): Title => ({ text: `[${text}]`, lang, supplied: true });

/**
 * The title of a source: its headline as printed; else the title that the dataset supplies, or the publisher’s name, in
 * square brackets (ISBD).
 */
export function titleOf(source: Titled, lang = 'en'): Title {
  const { headline, language } = source;
  return headline && !wholly.test(headline)
    ? { text: headline, lang: language, supplied: false }
    : bracketed(proseIn(suppliedOf(source), lang));
}

/** The title of a source in each language that it has. */
export function titlesOf(source: Titled): Title[] {
  const title = titleOf(source);
  return title.supplied ? proseTexts(suppliedOf(source)).map(bracketed) : [title];
}
