import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import labels from '../../../geo/basemap/labels.json' with { type: 'json' };
import { basemap } from '../../../src/map/basemap/basemap.ts';
import { boundaryViews, type BoundaryView } from '../../../geo/model/boundary-views.ts';
import { palettes } from '../../../geo/cartography/palette.ts';
import { combinations, drawn } from './options.ts';

const light = palettes.light;
const layersOf = (borders: BoundaryView) => drawn({ palette: light, lang: 'en', borders }).layers;

describe('the style', () => {
  test.each(combinations)('is valid: $name', (options) => {
    expect(validateStyleMin({ version: 8, ...drawn(options) })).toEqual([]);
  });

  test.each(combinations)('uses every id once and no source it does not have: $name', (options) => {
    const { layers, sources } = drawn(options);
    const ids = layers.map((layer) => layer.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const layer of layers) if ('source' in layer) expect(Object.keys(sources)).toContain(layer.source);
  });

  test('asks nothing of another host and needs no glyphs or sprite', () => {
    const { sources, ...rest } = drawn({ palette: light, lang: 'en', borders: 'defacto' });
    const addresses = JSON.stringify([sources, rest]).match(/https?:\/\/[^/"]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['https://example.org']));
    expect(Object.keys(rest).sort()).toEqual(['font-faces', 'layers']);
  });

  test('says whose data it shows', () => {
    const { attribution } = drawn({ palette: light, lang: 'en', borders: 'defacto' }).sources['basemap'] as {
      attribution: string;
    };
    for (const name of ['© OpenStreetMap contributors', 'Natural Earth', 'GeoNames', 'SRTM30']) {
      expect(attribution).toContain(name);
    }
  });

  test('refuses to draw names without a font', () => {
    const options = { palette: light, lang: 'en', borders: 'none', base: '/', fonts: {} } as const;
    expect(() => basemap(options)).toThrow('needs a font');
  });
});

describe('the order of layers', () => {
  test.each(boundaryViews)('%s: ground, lines, edge, names', (view) => {
    const rank = (id: string) =>
      id.startsWith('label') ? 3 : id === 'edge' ? 2 : /^(bound|prov)/.test(id) ? 1 : 0;
    const ranks = layersOf(view).map((layer) => rank(layer.id));
    expect(ranks).toEqual(ranks.toSorted());
  });

  test('puts the Line of Control above every other line', () => {
    const lines = layersOf('defacto').filter((layer) => layer.id.startsWith('boundary'));
    expect(lines.at(-1)?.id).toMatch(/^boundary-loc/);
  });
});

describe('a boundary view', () => {
  const classesOf = (view: BoundaryView) =>
    layersOf(view).flatMap((layer) => /^boundary-([a-z_]+)-\d+$/.exec(layer.id)?.[1] ?? []);

  test('“as India draws it” has no line of control and shows the claim as a border', () => {
    expect(classesOf('india')).not.toContain('loc');
    expect(classesOf('india')).not.toContain('agpl');
    expect(classesOf('india')).toContain('claim_in');
  });

  test('“as Pakistan draws it” marks the claim and dashes the Line of Control', () => {
    const loc = layersOf('pakistan').find((layer) => /^boundary-loc-\d/.test(layer.id));
    expect(loc?.paint).toHaveProperty('line-dasharray');
    expect(classesOf('pakistan')).toContain('claim_pk');
  });

  test('“no boundaries” has none, not even of provinces', () => {
    expect(layersOf('none').filter((layer) => /^(bound|prov)/.test(layer.id))).toEqual([]);
  });

  test('shows the territory names of that view and of no other', () => {
    for (const view of boundaryViews) {
      const rules = layersOf(view).flatMap((layer) =>
        layer.id === 'label-territory' && 'filter' in layer ? [layer.filter] : [],
      );
      expect(rules).toHaveLength(1);
      const { filter } = featureFilter(rules[0], 'filter');
      const shown = labels.labels
        .filter((label) => label.kind === 'territory')
        .filter((label) => {
          const properties = { ...label, views: label.views?.join() };
          return filter({ zoom: 9 }, { type: 1, properties } as never);
        });
      expect(shown.map((label) => label.views)).toEqual(shown.map(() => [view]));
      expect(shown.length > 0).toBe(view !== 'none');
    }
  });
});
