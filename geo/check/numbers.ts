const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const values = new Map<string, number>([
  ...units.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, 20 + 10 * i] as const),
  ...['no', 'none', 'nobody'].map((word) => [word, 0] as const),
  ['both', 2],
]);

const unit = units.slice(1, 10).join('|');
const small = `(?:(?:${tens.join('|')})(?:[\\s-](?:${unit}))?|${[...units].reverse().join('|')})`;
const words = `(?:a|${small})\\s+(?:hundred|thousand)(?:\\s+and\\s+${small}|\\s+${small})?|${small}|hundred|thousand|no|none|nobody|both`;
/**
 * Number words in English, Hindi and Urdu for a regular expression, the longest first; in Hindi and Urdu only those
 * that the sources contain.
 */
export const numberWords = `${words}|dozens?|एक|दो|तीन|चार|पाँच|पांच|छह|छः|सात|आठ|नौ|दस|बारह|बीस|पच्चीस|तीस|पचास|सौ|ایک|دو|تین|چار|پانچ|چھ|سات|آٹھ|نو|دس|بارہ|بیس|پچیس|تیس|پچاس|سو`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(\p{Nd}(?:[\p{Nd},]*\p{Nd})?(?:\.\p{Nd}+)?)|(${words})(?![\p{L}\p{Nd}]))`,
  'giu',
);

/**
 * Code points of the digit zero in each script that sources use: Latin, Devanagari, Arabic-Indic, Eastern Arabic-Indic.
 */
const zeros = [0x30, 0x966, 0x660, 0x6f0];
const latin = (digits: string) =>
  digits.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.find((z) => code >= z && code <= z + 9);
    return zero === undefined ? digit : String(code - zero);
  });

function spoken(phrase: string): number {
  let total = 0;
  for (const word of phrase.toLowerCase().split(/[\s-]+/)) {
    if (word === 'hundred') total = (total || 1) * 100;
    else if (word === 'thousand') total = (total || 1) * 1000;
    else total += values.get(word) ?? 0;
  }
  return total;
}

/**
 * Numbers in a text, in order: digits of Latin, Devanagari and Arabic scripts, and English number words up to
 * thousands.
 */
export const numbersIn = (text: string): number[] =>
  [...text.matchAll(pattern)].map(([phrase, digits]) =>
    digits ? Number(latin(digits).replaceAll(',', '')) : spoken(phrase),
  );
