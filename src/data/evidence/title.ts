import type { Named } from './publisher.ts';
import { proseIn, proseTexts, type ProseText } from '../kit/prose-in.ts';

/** Title of a source in one language; `supplied` if the document’s own title is not known. */
export interface Title extends ProseText {
  supplied: boolean;
}

/**
 * Headline wholly in square brackets, by which edition 1 of the format marks a title that is not the document’s own.
 */
const wholly = /^\[((?:[^[\]]|\[[^[\]]*\])+)\]$/;

type Titled = Pick<Named, 'headline' | 'suppliedTitle' | 'language' | 'publisher'>;

const suppliedOf = ({ headline, suppliedTitle, publisher }: Titled) =>
  suppliedTitle ?? ((headline && wholly.exec(headline)?.[1]?.trim()) || publisher);

const bracketed = ({ text, lang }: ProseText): Title => ({ text: `[${text}]`, lang, supplied: true });

/**
 * Title of a source: the headline as printed, else the title that the dataset supplies, else the publisher’s name; the
 * last two in square brackets (as in ISBD, the standard for library catalogues).
 */
export function titleOf(source: Titled, lang = 'en'): Title {
  const { headline, language } = source;
  return headline && !wholly.test(headline)
    ? { text: headline, lang: language, supplied: false }
    : bracketed(proseIn(suppliedOf(source), lang));
}

/** Titles of a source in all languages in which it has one. */
export function titlesOf(source: Titled): Title[] {
  const title = titleOf(source);
  return title.supplied ? proseTexts(suppliedOf(source)).map(bracketed) : [title];
}
