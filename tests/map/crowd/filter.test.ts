import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { addAll, none } from '../../../src/data/bits.ts';
import { among } from '../../../src/map/crowd/layers.ts';

test('the filter of the dots lets exactly the given rows through', () => {
  const count = 200;
  const wanted = [0, 1, 30, 31, 32, 33, 63, 64, 127, 199];
  const rows = none(count);
  addAll(rows, wanted);
  const { filter } = featureFilter(among(rows), 'layers[0].filter');
  const through = Array.from({ length: count }, (_, row) => row).filter((row) =>
    filter({ zoom: 5 }, { type: 1, properties: { row } } as never),
  );
  expect(through).toEqual(wanted);
});
