import { expect, test } from 'vitest';
import { wrapText } from '../../../src/map/controls/wrap-text.ts';

const letters = (part: string) => part.length;

test.each<[string, number, string[]]>([
  ['one two three', 20, ['one two three']],
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 6, ['one', 'two', 'three']],
  ['https://a.example/long', 10, ['https://a.', 'example/lo', 'ng']],
  ['at https://a.example/', 8, ['at https', '://a.exa', 'mple/']],
  ['', 5, ['']],
])('“%s” in lines of %i', (text, width, lines) => {
  expect(wrapText(text, letters, width)).toEqual(lines);
});
