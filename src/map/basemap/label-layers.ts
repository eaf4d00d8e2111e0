import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { language, languages, type Lang } from '../../../geo/model/languages.ts';
import type { BoundaryView } from '../../../geo/model/boundary-views.ts';
import type { Palette } from '../../../geo/cartography/palette.ts';

export interface LabelOptions {
  palette: Palette;
  lang: Lang;
  view: BoundaryView;
  /** Name of the font face that covers the scripts of all languages of the page. */
  font: string;
}
type Layout = NonNullable<SymbolLayerSpecification['layout']>;

/** Lowest zoom at which a town’s label has a second line, the name in the local language. */
const SECOND_LINE = 8;

const labelIn = (lang: Lang): ExpressionSpecification =>
  lang === 'en' ? ['get', 'en'] : ['coalesce', ['get', lang], ['get', 'en']];

/**
 * Style expression for the text of a town’s label: the name and, from zoom SECOND_LINE, the local name below. So the
 * font for local names is loaded only then.
 */
function withLocalName(lang: Lang): ExpressionSpecification {
  const others = languages.filter((each) => each !== 'en' && each !== lang);
  const own = [
    'match',
    ['get', 'local'],
    ...others.flatMap((each) => [each, ['concat', '\n', ['get', each]]]),
    '',
  ] as unknown as ExpressionSpecification;
  return [
    'step',
    ['zoom'],
    ['format', labelIn(lang), {}],
    SECOND_LINE,
    ['format', labelIn(lang), {}, own, { 'font-scale': 0.86 }],
  ];
}

/**
 * Map layers of all names. MapLibre places the names of later layers first, so towns and countries come last, and names
 * of waters and ranges fill the room left.
 */
export function labelLayers(options: LabelOptions): LayerSpecification[] {
  const { palette, lang, view, font } = options;
  const { latin, scale } = language[lang];
  // Set letter spacing only for Latin letters: it would break the joins of Arabic letters and the headline of
  // Devanagari.
  const spacing = (em: number) => (latin ? em : 0);
  const caps: Layout = latin ? { 'text-transform': 'uppercase' } : {};
  const size = (...stops: [zoom: number, size: number][]): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...(stops.flatMap(([z, px]) => [z, px * scale]) as [number, number]),
  ];
  const text = (colour: string, haloWidth = 1.3) => ({
    'text-color': colour,
    'text-halo-color': palette.halo,
    'text-halo-width': haloWidth,
    'text-halo-blur': 0.6,
  });
  const kind = (...kinds: string[]): FilterSpecification => [
    'all',
    ['in', ['get', 'kind'], ['literal', kinds]],
    ['<=', ['get', 'zoom'], ['zoom']],
    ['any', ['!', ['has', 'views']], ['in', view, ['get', 'views']]],
  ];
  const label = (
    id: string,
    filter: FilterSpecification,
    layout: Layout,
    paint: SymbolLayerSpecification['paint'],
    more: Partial<SymbolLayerSpecification> = {},
  ): SymbolLayerSpecification => ({
    id,
    type: 'symbol',
    source: 'basemap',
    'source-layer': 'labels',
    filter,
    layout: {
      'text-font': [font],
      'text-field': labelIn(lang),
      'symbol-sort-key': ['get', 'rank'],
      'text-padding': 3,
      ...layout,
    },
    paint,
    ...more,
  });
  const angled: Layout = {
    'text-rotate': ['coalesce', ['get', 'angle'], 0],
    'text-rotation-alignment': 'map',
    'text-max-width': 30,
  };
  return [
    label(
      'label-river',
      ['<=', ['get', 'rank'], ['step', ['zoom'], 0, 6, 1, 7, 2, 8, 3]],
      {
        'symbol-placement': 'line',
        'symbol-spacing': 280,
        'text-size': size([6, 10], [9, 12.5]),
        'text-letter-spacing': spacing(0.06),
        'text-offset': [0, -0.6],
        'text-max-angle': 40,
      },
      text(palette.waterInk, 1.1),
      { 'source-layer': 'river-names' },
    ),
    label(
      'label-lake',
      kind('lake'),
      { 'text-size': size([7, 10], [10, 12]), 'text-max-width': 6 },
      text(palette.waterInk, 1.1),
    ),
    label(
      'label-sea',
      kind('sea'),
      { 'text-size': size([4, 13], [8, 20]), 'text-letter-spacing': spacing(0.2) },
      text(palette.waterInk, 0),
    ),
    label(
      'label-region',
      kind('region'),
      { ...angled, 'text-size': size([5, 10.5], [8, 14]), 'text-letter-spacing': spacing(0.14) },
      text(palette.landInk),
      { maxzoom: 9.5 },
    ),
    label(
      'label-range',
      kind('range'),
      { ...angled, 'text-size': size([5, 10.5], [8, 14]), 'text-letter-spacing': spacing(0.22) },
      text(palette.landInk),
      { maxzoom: 10 },
    ),
    label(
      'label-province',
      kind('province'),
      {
        ...caps,
        'text-size': size([5, 9.5], [8, 12.5]),
        'text-letter-spacing': spacing(0.12),
        'text-max-width': 8,
      },
      text(palette.territoryInk),
      { maxzoom: 8.5 },
    ),
    ...townLayers(
      options,
      ['>', ['get', 'rank'], 1],
      'label-town',
      size([5, 11], [8, 13], [11, 15]),
      'bottom',
    ),
    label(
      'label-territory',
      kind('territory'),
      { 'text-size': size([5, 11], [8, 14.5]), 'text-letter-spacing': spacing(0.03), 'text-max-width': 30 },
      text(palette.territoryInk, 1.5),
      { maxzoom: 10 },
    ),
    ...townLayers(
      options,
      ['==', ['get', 'rank'], 1],
      'label-city',
      size([4, 11.5], [6, 13], [10, 17]),
      'top',
    ),
    label(
      'label-country',
      kind('country'),
      {
        ...caps,
        'text-size': size([3, 11], [5, 15], [7, 20]),
        'text-letter-spacing': spacing(0.2),
        'text-max-width': 8,
      },
      text(palette.territoryInk, 1.6),
      { maxzoom: 7.5 },
    ),
  ];
}

/** Map layers of towns: a dot for each and, if there is room, its name, preferably on the given `side` of the dot. */
function townLayers(
  { palette, lang, font }: LabelOptions,
  rank: FilterSpecification,
  id: string,
  size: ExpressionSpecification,
  side: 'top' | 'bottom',
): LayerSpecification[] {
  const filter = ['all', rank, ['<=', ['get', 'zoom'], ['zoom']]] as FilterSpecification;
  const common = { source: 'basemap', 'source-layer': 'towns', filter } as const;
  return [
    {
      id: `${id}-dot`,
      type: 'circle',
      ...common,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 1.5, 7, 2.2, 11, 3.2],
        'circle-color': palette.townDot,
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': 1,
      },
    },
    {
      id,
      type: 'symbol',
      ...common,
      layout: {
        'text-font': [font],
        'text-field': withLocalName(lang),
        'text-size': size,
        // Give the names of towns that sites are named after precedence over those of larger towns.
        'symbol-sort-key': ['+', ['get', 'rank'], ['case', ['has', 'site'], -5, 0]],
        'text-variable-anchor': [
          ...(side === 'top' ? (['bottom', 'top'] as const) : (['top', 'bottom'] as const)),
          'left',
          'right',
        ],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
        'text-padding': 2,
      },
      paint: {
        'text-color': palette.ink,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.4,
        'text-halo-blur': 0.5,
      },
    },
  ];
}
