import { expect, test } from 'vitest';
import { unitsOf } from '../../src/i18n/units.ts';
import type { Lang } from '../../src/data/catalogue/catalogue.ts';

test.each<[Lang, string[], string]>([
  ['en', ['en-US'], 'imperial'],
  ['en', ['en-GB', 'en'], 'imperial'],
  ['en', ['en', 'en-GB'], 'imperial'],
  ['en', ['en-IN', 'en-GB'], 'metric'],
  ['en', ['en-PK'], 'metric'],
  ['en', ['en'], 'metric'],
  ['en', ['fr-FR'], 'metric'],
  ['en', [], 'metric'],
  ['en', ['not a tag', 'en-US'], 'imperial'],
  ['hi', ['en-US', 'hi-IN'], 'metric'],
  ['hi', ['hi-US'], 'imperial'],
  ['ur', ['ur-PK', 'en-GB'], 'metric'],
])('a page in “%s” for a browser that asks for %j is %s', (lang, tags, units) => {
  expect(unitsOf(lang, tags)).toBe(units);
});
