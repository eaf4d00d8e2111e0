import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { crowdStyle } from '../../../src/map/crowd/layers.ts';
import { firstStyle, style } from '../../../src/map/style.ts';

test.for([
  ['light', 'en'],
  ['dark', 'ur'],
] as const)('the style of a crowd is valid: %s, %s', ([theme, lang]) => {
  const options = { theme, lang, borders: 'defacto', base: 'https://sited.example/', overlay: null } as const;
  const near = { type: 'FeatureCollection' as const, features: [] };
  const crowd = crowdStyle({ type: 'vector', tiles: ['dots://{z}/{x}/{y}'] }, near, options);
  expect(validateStyleMin(style(options, crowd))).toEqual([]);
  expect(validateStyleMin(firstStyle(options, crowd))).toEqual([]);
});
