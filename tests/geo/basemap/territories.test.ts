import { booleanPointInPolygon, point } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { territories } from './read.ts';
import { towns } from './towns.ts';

const holding = (at: readonly number[]) =>
  territories.features.filter((f) => booleanPointInPolygon(point([...at]), f)).map((f) => f.properties);

/** Land that India and Pakistan both claim, with the country to which each boundary view of the map assigns it. */
const shown: Record<string, Record<string, string>> = {
  'jammu-and-kashmir': { defacto: 'IND', india: 'IND', pakistan: 'disputed' },
  ladakh: { defacto: 'IND', india: 'IND', pakistan: 'disputed' },
  'azad-kashmir': { defacto: 'PAK', india: 'IND', pakistan: 'PAK' },
  'gilgit-baltistan': { defacto: 'PAK', india: 'IND', pakistan: 'PAK' },
};
const countries: Record<string, string> = {
  'pakistan-punjab': 'pakistan',
  islamabad: 'pakistan',
  'indian-punjab': 'india',
  delhi: 'india',
};

describe('each town lies in its territory and in no other', () => {
  test.each(towns)('$name in $in', (town) => {
    const ids = holding(town.at).map((t) => t.id);
    const country = countries[town.in];
    expect(ids.sort()).toEqual([town.in, ...(country ? [country] : [])].sort());
  });
});

describe('disputed land', () => {
  const disputed = towns.filter((town) => town.in in shown);
  test.each(disputed)('$name is shown by each view as that view draws it', (town) => {
    expect(holding(town.at).map((t) => t.views)).toEqual([shown[town.in]]);
  });
});

test('the territories carry the licence of the lines they are cut along', () => {
  expect(territories.licence).toBe('ODbL-1.0');
});
