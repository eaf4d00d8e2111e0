import { statementsProvenBy } from '../authored/sourced-statements.ts';
import type { ValueOf } from '../model/schema.ts';
import { groupNames, placeNames, siteNames } from './lexicon.ts';
import { mentions, blankOut } from './mentions.ts';
import { fault, unstatedValue, type Check } from './report.ts';

const words: Record<ValueOf<'relation'>['type'], RegExp> = {
  'offshoot-of': /\b(offshoot|splinter|breakaway|wing|arm)\b/i,
  'front-of': /\b(front|proxy|shadow|cover|façade|facade)\b/i,
  'alias-of': /\b(alias(es)?|(an)?other name|name (for|of|used by)|also (called|known)|one and the same)\b/i,
  'part-of': /\b(part of|inside|within|belongs? to|one of|wing of)\b/i,
  'unrelated-to':
    /\b(unrelated|independent|(no|not|without)( \w+)? (link|tie|connect|relat|part)\w*|reject|den(y|ies|ied)|wrong)/i,
  'same-spot-as': /\b(same|also|called|known|part of|inside|within|name for|counterpart|match)/i,
};

/**
 * Checks that the supporting words of a relation between groups name the other group and the kind of relation, such as
 * “front of”; the word “Front” within a group’s name does not count.
 */
export const relationsStated: Check = (input) => {
  const groups = groupNames(input);
  const sites = [
    ...siteNames(input),
    ...input.sites.flatMap((site) =>
      placeNames(input)
        .filter(({ id }) => id === site.place)
        .map(({ text }) => ({ id: site.id, text })),
    ),
  ];
  return statementsProvenBy(input, 'relationsStated').flatMap((sourced) => {
    const { type, to } = sourced.statement.value;
    const { subject } = sourced.statement;
    const names = sites.some(({ id }) => id === subject) ? sites : groups;
    if (subject === to) return [fault(sourced, `“${to}” is related to itself`)];
    const found = mentions(sourced.words, names);
    const others = new Set(found.map(({ id }) => id).filter((id) => id !== subject));
    return [
      ...(others.has(to) ? [] : [unstatedValue(sourced, to, [...others].join(', ') || 'no other')]),
      ...(words[type].test(blankOut(sourced.words, found))
        ? []
        : [unstatedValue(sourced, type, 'no such relation')]),
    ];
  });
};
