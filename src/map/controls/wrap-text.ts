/**
 * Breaks a text into lines of at most `width`: between words, and inside a word only if the word is wider than a line.
 */
export function wrapText(text: string, measure: (part: string) => number, width: number): string[] {
  const lines: string[] = [];
  const add = (part: string, between: string) => {
    const line = lines.length ? `${lines.at(-1)}${between}${part}` : part;
    if (lines.length && measure(line) <= width) lines[lines.length - 1] = line;
    else lines.push(part);
  };
  for (const word of text.split(' ')) {
    if (measure(word) <= width) add(word, ' ');
    else [...word].forEach((letter, i) => add(letter, i === 0 ? ' ' : ''));
  }
  return lines;
}
