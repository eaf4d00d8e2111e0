import { sourcedStatements } from '../authored/sourced-statements.ts';
import { rowOf } from '../model/properties.ts';
import { fault, type Check } from './report.ts';

/** Words that express a denial, in a quoted source or in a summary of one. */
const denying =
  /\b(no|not|none|never|nor|without|den(y|ies|ied|ials?)|reject(s|ed)?|disput(es?|ed)|imaginary|baseless|only)\b/i;

/**
 * Checks that every statement that denies others rests on words of denial, and that it denies a value only of a
 * property whose values are ids of records.
 */
export const denialsStated: Check = (input) =>
  sourcedStatements(input).flatMap((sourced) => {
    const { denies } = sourced.statement;
    if (!denies) return [];
    const named = denies.property && rowOf(denies.property).into;
    return [
      ...(denies.value && !named
        ? [fault(sourced, `it denies the value “${denies.value}”: name a property whose values are records`)]
        : []),
      ...(denying.test(sourced.words)
        ? []
        : [
            fault(
              sourced,
              `“${sourced.words}” denies nothing: mark the words that do, or leave “denies” out`,
            ),
          ]),
    ];
  });
