/** Range of characters `[start, end)` in a text, in UTF-16 units. */
export type Range = [start: number, end: number];

/** Offsets in `text`, in UTF-16 units, at which `words` begins, including overlapping occurrences. */
export function occurrences(text: string, words: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}

/**
 * Locates the supporting words of a statement (those that state its value) in an excerpt: sorted ranges `[start, end)`
 * in UTF-16 units. `faults` names words that do not occur exactly once, or that overlap others.
 */
export function locate(exact: string, support: readonly string[]): { ranges: Range[]; faults: string[] } {
  const faults: string[] = [];
  const ranges = support.flatMap((words): Range[] => {
    const [at, another] = occurrences(exact, words);
    if (at === undefined) faults.push(`the supporting words “${words}” do not stand in the passage`);
    else if (another !== undefined) faults.push(`the supporting words “${words}” stand there more than once`);
    else return [[at, at + words.length]];
    return [];
  });
  ranges.sort((a, b) => a[0] - b[0]);
  ranges.forEach(([start, end], i) => {
    const next = ranges[i + 1];
    if (next && next[0] < end)
      faults.push(`the supporting words “${exact.slice(start, end)}” and “${exact.slice(...next)}” overlap`);
  });
  return { ranges, faults };
}
