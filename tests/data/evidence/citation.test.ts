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
