import { expect, test } from 'vitest';
import { loaded } from '../../geo/check/wording.ts';
import { en, hi, ur } from './catalogues.ts';

/** Every sentence of a catalogue; what a function says, with stand-ins for what it is given. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

test.each(Object.entries({ en, hi, ur }))('the interface in %s takes no side', (_, messages) => {
  const said = sentences(messages);
  expect(said.length).toBeGreaterThan(80);
  expect(said.filter((sentence) => loaded(sentence))).toEqual([]);
});

test.each(Object.entries({ en, hi, ur }))('in %s a list that adds no site says so', (_, t) => {
  expect(t.listOf(3, '')).not.toContain('  ');
  expect(t.listOf(3, '')).not.toMatch(/ [.।۔]/);
  expect(t.listOf(3, 'Bagh')).toContain('Bagh');
});
