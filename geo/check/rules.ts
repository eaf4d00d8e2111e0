import { addresses, collected } from './addresses.ts';
import { dates, published } from './dates.ts';
import { datesStated, timesStated } from './dates-stated.ts';
import { denialsStated } from './denials.ts';
import { denialsLinked } from './denials-linked.ts';
import { distances } from './distances.ts';
import { excerptsVerbatim, quotable } from './excerpts.ts';
import { hedged, subset } from './hedged.ts';
import { distinctMarks, ids, sourceFileNames, statementIds } from './ids.ts';
import { institutions } from './institutions.ts';
import { inEveryLanguage } from './languages.ts';
import { identified, namesIdentified } from './identifications.ts';
import { numbersStated } from './numbers-stated.ts';
import { locators } from './locators.ts';
import { timesHedged } from './hedged-times.ts';
import { inGlossary } from './glossary.ts';
import { homonyms, nesting, territories } from './places.ts';
import { quotations } from './quotations.ts';
import { excerptLength, quota } from './quota.ts';
import { readings } from './readings.ts';
import { references } from './references.ts';
import { recalled } from './recall.ts';
import { relationsStated } from './relations.ts';
import type { Check } from './report.ts';
import { sited } from './sited.ts';
import { matched, sitePlaces } from './sites.ts';
import { speakersOfAccounts } from './speakers.ts';
import { eventsStated, groupsStated, namesStated, participantsStated, placesStated } from './stated.ts';
import { subjects } from './subjects.ts';
import { support } from './support.ts';
import { titles } from './titles.ts';
import { notCopied, toldFromPassage } from './told.ts';
import { wording } from './wording.ts';
import type { Proof } from '../model/properties.ts';
import type { Input } from '../authored/input.ts';
import type { Problem } from '../authored/problem.ts';
import type { World } from '../authored/world.ts';

/** All rules by name; a dataset that breaks one is not built. */
export const checks = {
  ids,
  statementIds,
  fileNames: sourceFileNames,
  marks: distinctMarks,
  institutions,
  speakersOfAccounts,
  languages: inEveryLanguage,
  references,
  titles,
  locators,
  quotable,
  excerpts: excerptsVerbatim,
  excerptLength,
  quota,
  support,
  groupsStated,
  placesStated,
  eventsStated,
  participantsStated,
  namesStated,
  numbersStated,
  hedged,
  subset,
  datesStated,
  timesStated,
  timesHedged,
  recalled,
  relationsStated,
  denialsStated,
  denialsLinked,
  toldFromPassage,
  notCopied,
  readings,
  subjects,
  sitePlaces,
  matched,
  sited,
  identified,
  namesIdentified,
  nesting,
  territories,
  homonyms,
  dates,
  published,
  addresses,
  collected,
  wording,
  inGlossary,
} satisfies Record<Proof, Check> & Record<string, Check>;

/** Rules whose findings may be correct data and are only printed for a second look. */
export const noticed = { distances, quotations } satisfies Record<string, Check>;

const run = (rules: Record<string, Check>, input: Input, world: World): Problem[] =>
  Object.entries(rules).flatMap(([name, rule]) =>
    rule(input, world).map((problem) => ({ ...problem, check: name })),
  );

/** Lists all problems of a dataset that stop its build, in the order of the rules. */
export const check = (input: Input, world: World): Problem[] => run(checks, input, world);
/** Lists the findings that are printed for a second look and do not stop the build. */
export const noticesOf = (input: Input, world: World): Problem[] => run(noticed, input, world);
