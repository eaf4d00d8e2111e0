import type { BoundaryView } from '../../../geo/model/boundary-views.ts';
import type { FilterSpecification, LineLayerSpecification } from 'maplibre-gl';
import {
  BOUNDARIES,
  type Boundary,
  LINE_STYLES,
  type LineStyle,
  PROVINCE_LIMIT,
} from '../../../geo/cartography/boundaries.ts';
import type { Palette } from '../../../geo/cartography/palette.ts';

/**
 * Map layers of the boundary lines, styled for a boundary view (whose claims the map draws): provinces at the bottom,
 * the Line of Control on top.
 */
export function boundaryLayers(palette: Palette, view: BoundaryView): LineLayerSpecification[] {
  const rows = BOUNDARIES.flatMap((row, i) => {
    const style = row.views[view];
    if (!style) return [];
    const id = `boundary-${row.class}-${i}`;
    const layer = lineLayer(id, 'boundaries', palette, LINE_STYLES[style], filterOf(row));
    return row.class === 'loc' ? [casing(palette, layer), layer] : [layer];
  });
  return [...provinces(palette, view), ...rows];
}

function provinces(palette: Palette, view: BoundaryView): LineLayerSpecification[] {
  if (!PROVINCE_LIMIT.views.some((v) => v === view)) return [];
  // Leave out the line of 2019 between Jammu and Kashmir and Ladakh in Pakistan’s view of the boundaries, as Pakistan
  // does not draw it.
  const filter: FilterSpecification =
    view === 'pakistan' ? ['!=', ['get', 'part'], 'jammu-ladakh'] : ['has', 'part'];
  return [lineLayer('provinces', 'provinces', palette, LINE_STYLES[PROVINCE_LIMIT.style], filter)];
}

function filterOf({ class: name, parts }: Boundary): FilterSpecification {
  const isClass: FilterSpecification = ['==', ['get', 'class'], name];
  return parts ? ['all', isClass, ['in', ['get', 'part'], ['literal', [...parts]]]] : isClass;
}

const widthAt = ([from, to]: readonly [number, number], more = 0): LineLayerSpecification['paint'] => ({
  'line-width': ['interpolate', ['linear'], ['zoom'], 5, from + more, 10, to + more],
});

function lineLayer(
  id: string,
  sourceLayer: string,
  palette: Palette,
  { colour, dash, width, opacity = 1 }: LineStyle,
  filter: FilterSpecification,
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source: 'basemap',
    'source-layer': sourceLayer,
    filter,
    layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
    paint: {
      'line-color': palette[colour],
      'line-opacity': opacity,
      ...widthAt(width),
      ...(dash && { 'line-dasharray': [...dash] }),
    },
  };
}

/** Layer of a pale band under the Line of Control, to keep its dashes visible on dark slopes. */
function casing(palette: Palette, line: LineLayerSpecification): LineLayerSpecification {
  return {
    ...line,
    id: 'boundary-loc-casing',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': palette.halo, 'line-opacity': 0.55, ...widthAt(LINE_STYLES.control.width, 2) },
  };
}
