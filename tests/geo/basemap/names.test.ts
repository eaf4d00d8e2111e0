import { describe, expect, test } from 'vitest';
import labels from '../../../geo/basemap/labels.json' with { type: 'json' };
import rivers from '../../../geo/basemap/rivers.json' with { type: 'json' };
import towns from '../../../geo/basemap/towns.json' with { type: 'json' };
import { boundaryViews } from '../../../geo/model/boundary-views.ts';

const all = [...labels.labels, ...rivers.rivers, ...towns.towns];

test('every list of names says that it was written by hand', () => {
  for (const list of [labels, rivers, towns]) expect(list.by).toBe('hand');
});

describe('names', () => {
  test.each(all.map((entry) => [entry.en, entry] as const))(
    '%s has all three scripts',
    (_, { en, hi, ur }) => {
      // Allow only basic Latin letters in English names: one letter beyond them would load another 168 KB of font.
      expect(en).toMatch(/^[ -~\n]+$/);
      expect(hi).toMatch(/^[\u0900-\u097f ()\n-]+$/);
      // Allow no combining vowel signs in Urdu names: MapLibre joins Arabic letters but leaves a gap for the sign. No
      // brackets either: MapLibre does not mirror them in right-to-left text.
      expect(ur).toMatch(/^[\u0621-\u064a\u0670-\u06ff \n]+$/);
    },
  );
});

describe('the neutral view', () => {
  const territories = labels.labels.filter((label) => label.kind === 'territory');
  const defacto = territories.filter((label) => label.views?.includes('defacto'));

  test('says of each disputed territory who administers it', () => {
    expect(defacto.length).toBeGreaterThan(4);
    for (const { en } of defacto) expect(en).toMatch(/(Indian|Pakistan|Chinese)-administered/);
  });

  test('shares no territory name with a view that takes a side, and the view without boundaries has none', () => {
    const sided = territories.filter((label) => !label.views?.includes('defacto')).map((label) => label.en);
    expect(defacto.filter((label) => sided.includes(label.en))).toEqual([]);
    expect(territories.filter((label) => label.views?.includes('none'))).toEqual([]);
  });

  test('every view named in the data exists', () => {
    for (const view of labels.labels.flatMap((label) => label.views ?? []))
      expect(boundaryViews).toContain(view);
  });
});
