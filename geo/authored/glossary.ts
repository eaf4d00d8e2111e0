import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
/** A word that is not used for a concept, with the reason; `…` stands for any ending, `but` for phrases that may hold it. */
const Avoided = v.strictObject({ word: text, why: text, but: v.optional(v.array(text)) });

const avoided = v.optional(v.array(Avoided));

/** One concept with its one term in each language. */
export const GlossaryTerm = v.strictObject({
  concept: text,
  hi: text,
  ur: text,
  avoid: v.optional(v.strictObject({ hi: avoided, ur: avoided })),
});

/** The terms of the interface and of our own words in the data; no concept stands twice. */
export const Glossary = v.pipe(
  v.array(GlossaryTerm),
  v.check(
    (terms) => new Set(terms.map(({ concept }) => concept)).size === terms.length,
    'a concept stands twice',
  ),
);
export type Glossary = v.InferOutput<typeof Glossary>;
