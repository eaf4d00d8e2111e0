const zones: readonly [RegExp, number][] = [
  [/\bIST\b|\bIndian? (?:standard )?time\b/i, 330],
  [/\bPKT\b|\bPST\b|\bPakistan (?:standard )?time\b/i, 300],
  [/\bUTC\b|\bGMT\b/, 0],
  [/\bBST\b/, 60],
  [/\bEDT\b|\bET\b/, -240],
];
const pattern =
  /(?<![\p{L}\p{N}:.])(?:(?<hour>\d{1,2})(?:[:.](?<minute>\d\d)(?::\d\d)?)?\s*(?<half>[ap])\.?m\b\.?|(?<h>\d{1,2}):(?<m>\d\d)(?::\d\d)?|(?<word>half past midnight|midnight|noon))/giu;
const words: Record<string, number> = { 'half past midnight': 30, midnight: 0, noon: 720 };

/** Finds the times of day in an English text, as written. */
export const clockPhrases = (text: string): RegExpExecArray[] => [...text.matchAll(pattern)];

/** Times of day in an English text, in minutes after midnight: from `1:05 am`, `01:05`, `3 pm`, `noon`. */
export const clocksIn = (text: string): number[] =>
  clockPhrases(text).map(({ groups = {} }) => {
    if (groups.word) return words[groups.word.toLowerCase()] ?? 0;
    if (groups.h) return Number(groups.h) * 60 + Number(groups.m);
    const afternoon = groups.half?.toLowerCase() === 'p' ? 12 : 0;
    return ((Number(groups.hour) % 12) + afternoon) * 60 + Number(groups.minute ?? 0);
  });

/** Time zone that a text names, as its offset in minutes east of UTC; null if it names none. */
export const zoneIn = (text: string): number | null => zones.find(([name]) => name.test(text))?.[1] ?? null;
