import { addresses, collected } from './check/addresses.ts';
import { dates, published } from './check/dates.ts';
import { datesStated, timesStated } from './check/dates-stated.ts';
import { distances } from './check/distances.ts';
import { excerptsVerbatim, quotable } from './check/excerpts.ts';
import { distinctMarks, ids, sourceFileNames } from './check/ids.ts';
import { numbersStated } from './check/numbers-stated.ts';
import { homonyms, nesting, territories } from './check/places.ts';
import { excerptLength, quota } from './check/quota.ts';
import { readings } from './check/readings.ts';
import { references } from './check/references.ts';
import { relationsStated } from './check/relations.ts';
import type { Check } from './check/report.ts';
import { matched, sitePlaces } from './check/sites.ts';
import { eventsStated, groupsStated, namesStated, participantsStated, placesStated } from './check/stated.ts';
import { subjects } from './check/subjects.ts';
import { support } from './check/support.ts';
import { notCopied, toldFromPassage } from './check/told.ts';
import { wording } from './check/wording.ts';
import type { Proof } from './model/properties.ts';
import type { Input } from './input.ts';
import type { Problem } from './problem.ts';
import type { World } from './world.ts';

/** Every rule; a dataset that breaks one is not built. */
export const checks = {
  ids,
  fileNames: sourceFileNames,
  marks: distinctMarks,
  references,
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
  datesStated,
  timesStated,
  relationsStated,
  toldFromPassage,
  notCopied,
  readings,
  subjects,
  sitePlaces,
  matched,
  nesting,
  territories,
  homonyms,
  dates,
  published,
  addresses,
  collected,
  wording,
} satisfies Record<Proof, Check> & Record<string, Check>;

/** Rules whose findings may be right but deserve a second look. */
export const noticed = { distances } satisfies Record<string, Check>;

const run = (rules: Record<string, Check>, input: Input, world: World): Problem[] =>
  Object.values(rules).flatMap((rule) => rule(input, world));

/** Every fault, in the order of the rules. */
export const check = (input: Input, world: World): Problem[] => run(checks, input, world);
/** Everything that deserves a second look; it does not stop the build. */
export const noticesOf = (input: Input, world: World): Problem[] => run(noticed, input, world);
