import { boundaryViews } from '../../geo/model/boundary-views.ts';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { style } from '../../src/map/style.ts';
import { languages, themes } from '../../src/state/params.ts';
import { siteStyle } from '../../src/map/sites/layers.ts';

const base = 'https://map.example/sited/';
const cases = themes.flatMap((theme) =>
  boundaryViews.flatMap((borders) => languages.map((lang) => ({ theme, borders, lang }))),
);
const styled = (options: (typeof cases)[number]) => {
  const whole = { ...options, base, overlay: null };
  return style(whole, siteStyle({ type: 'FeatureCollection', features: [] }, whole));
};

test.for(cases)('$theme, borders $borders, in $lang: a valid style', (options) => {
  expect(validateStyleMin(styled(options))).toEqual([]);
});

test.for(cases)('$theme, borders $borders, in $lang: nothing is fetched from elsewhere', (options) => {
  const addresses = JSON.stringify(styled(options)).match(/[a-z]+:\/\/[^"]+/g) ?? [];
  expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
});

test('a style is the same value each time it is made', () => {
  expect(styled(cases[0]!)).toEqual(styled(cases[0]!));
});

test('the pins lie on top of everything else', () => {
  const { layers } = styled(cases[0]!);
  const pins = layers.findIndex((layer) => 'source' in layer && layer.source === 'sites');
  const above = layers.slice(pins).filter((layer) => !('source' in layer) || layer.source !== 'sites');
  expect(above).toEqual([]);
});
