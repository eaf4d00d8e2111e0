import { sourcedStatements } from '../authored/sourced-statements.ts';
import { rowHas } from '../model/properties.ts';
import { noted, type Counted, type Quantity } from '../model/quantity.ts';
import { hedgesIn, type Hedge } from './hedges.ts';
import { numberWords } from './numbers.ts';
import { fault, quoted, type Check } from './report.ts';

/** The hedges that the words of a value must have. */
function demanded({ min, max, exclusive, approximate }: Quantity): Set<Hedge> {
  const bound: Hedge[] =
    max === undefined
      ? [exclusive ? 'more' : 'least']
      : min === undefined
        ? [exclusive ? 'fewer' : 'most']
        : [];
  return new Set([...bound, ...(approximate ? (['about'] as const) : [])]);
}

/** A hedge that governs a number in the supporting words stands in the value, and a bound of a value in its words. */
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

/** Nouns of sets of people, after a number. */
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
/** The sets of people that a text counts. */
export const subsetsIn = (text: string): string[] =>
  subsets.flatMap(([of, pattern]) => (pattern.test(text) ? [of] : []));

/** A number of the killed or injured whose noun is a set of people has that set as its `of`. */
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
