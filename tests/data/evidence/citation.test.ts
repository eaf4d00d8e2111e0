import { expect, test } from 'vitest';
import { citation } from '../../../src/data/evidence/citation.ts';
import { smallCatalogue as c } from '../../fixtures/small.ts';

test.for([
  ['morning', 'The morning. “Headline of morning.” 8 May 2025. https://morning.example/a'],
  ['evening', 'The evening. “Headline of evening.” 8 May 2025. Copy at copy.example: https://copy.example/b'],
  ['weekly', 'The weekly. “Headline of weekly.” 8 May 2025.'],
] as const)('%s is cited with what is known of its address', ([id, expected]) => {
  expect(citation(c.sources.get(id)!, '8 May 2025')).toBe(expected);
});

test('a supplied title stands in square brackets and is said to be supplied; a byline is named first', () => {
  const source = { ...c.sources.get('weekly')!, headline: null, suppliedTitle: 'On the night' };
  expect(citation(source, '8 May 2025')).toBe('The weekly. [On the night] (title supplied). 8 May 2025.');
  expect(citation({ ...source, byline: 'Ada Stone' }, '8 May 2025')).toMatch(/^Ada Stone\. The weekly\. /);
});
