import { sourcedStatements } from '../authored/sourced-statements.ts';
import { rowHas } from '../model/properties.ts';
import { noted, type Counted, type Quantity } from '../model/quantity.ts';
import { hedgesIn, type Hedge } from './hedges.ts';
import { numberWords } from './numbers.ts';
import { fault, quoted, type Check } from './report.ts';

/** Kinds of hedge (“at least”, “about”) that a source’s words must contain for a stored number with these bounds. */
function demanded({ min, max, exclusive, approximate }: Quantity): Set<Hedge> {
  const bound: Hedge[] =
    max === undefined
      ? [exclusive ? 'more' : 'least']
      : min === undefined
        ? [exclusive ? 'fewer' : 'most']
        : [];
  return new Set([...bound, ...(approximate ? (['about'] as const) : [])]);
}

/**
 * Checks that a number and its source are equally exact: “at least” or “about” in the supporting words is stored with
 * the number, and a stored bound stands in the words.
 */
export const hedged: Check = (input) =>
  sourcedStatements(input).flatMap((sourced) => {
    const { statement, words } = sourced;
    if (!rowHas(statement, 'proof', 'numbersStated')) return [];
    const [said, given] = [hedgesIn(words), demanded(statement.value)];
    const lost = [...said].filter((hedge) => !given.has(hedge));
    const added = [...given].filter((hedge) => !said.has(hedge));
    const value = noted(statement.value);
    return [
      ...(lost.length
        ? [
            fault(
              sourced,
              `“${words}” hedges its number (${lost.join(', ')}), and “${value}” does not: write the bound`,
            ),
          ]
        : []),
      ...(added.length
        ? [
            fault(
              sourced,
              `“${value}” is a bound (${added.join(', ')}), and “${words}” has no such hedge: write the number as it stands`,
            ),
          ]
        : []),
    ];
  });

/** Nouns for the sets of people that a number may count, such as civilians, in English, Hindi and Urdu. */
const subsetNouns: Partial<Record<Counted, string>> = {
  civilians: 'civilians?|आम नागरिक\\p{M}*\\p{L}*|عام شہری\\p{L}*',
  soldiers: 'soldiers?|troops|service(?:wo)?men|सैनिक\\p{M}*\\p{L}*|فوجی\\p{L}*',
  tourists: 'tourists?|holidaymakers?|पर्यटक\\p{M}*\\p{L}*|سیاح\\p{L}*',
  foreigners: 'foreigners?|foreign (?:citizens?|nationals?|tourists?)|विदेशी|غیر ملکی',
  children: 'children|child|बच्च[\\p{L}\\p{M}]*|بچ(?:ہ|ے|وں|ی|یاں)',
  women: 'women|woman|महिला[\\p{L}\\p{M}]*|خواتین|خاتون',
  men: 'men|man|पुरुष[\\p{L}\\p{M}]*|مرد\\p{L}*',
  militants: 'militants?|terrorists?|fighters?|चरमपंथी|عسکریت پسند',
  attackers: 'attackers?|assailants?|gunm[ae]n|हमलावर|حملہ آور',
};
const number = String.raw`(?:\p{Nd}[\p{Nd},.]*|(?:${numberWords}))`;
const subsets = Object.entries(subsetNouns).map(
  ([of, nouns]) =>
    [
      of,
      new RegExp(
        String.raw`(?<![\p{L}\p{M}])${number}\s+(?:of (?:the|its|their)\s+)?(?:${nouns})(?![\p{L}\p{M}])`,
        'iu',
      ),
    ] as const,
);
/** Finds the sets of people, such as civilians or soldiers, that the numbers of a text count. */
export const subsetsIn = (text: string): string[] =>
  subsets.flatMap(([of, pattern]) => (pattern.test(text) ? [of] : []));

/**
 * Checks that a number of people killed or injured names the counted set in `of` if the words do: “26 tourists” are not
 * 26 people of any kind.
 */
export const subset: Check = (input) =>
  sourcedStatements(input).flatMap((sourced) => {
    const { statement, words } = sourced;
    if (statement.property !== 'killed' && statement.property !== 'injured') return [];
    const found = subsetsIn(words);
    const { of = 'people' } = statement.value;
    return found.length && !found.includes(of)
      ? [fault(sourced, `“${words}” counts ${quoted(found)}, and the value ${of}: write “of”`)]
      : [];
  });
