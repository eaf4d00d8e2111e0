import type { BoundaryView } from '../model/boundary-views.ts';
import type { Palette } from './palette.ts';

/**
 * Classes of boundary lines, as in `boundaries.geojson` and in the tile layer `boundaries`: claims, control lines,
 * borders.
 */
export const BOUNDARY_CLASSES = [
  'claim_in',
  'claim_pk',
  'admin_ajk_gb',
  'defacto_intl',
  'disputed_defacto',
  'lac',
  'intl',
  'working_boundary',
  'agpl',
  'loc',
] as const;
export type BoundaryClass = (typeof BOUNDARY_CLASSES)[number];

/** Style of a boundary line: dash lengths in multiples of the line width, widths in pixels at zoom 5 and zoom 10. */
export interface LineStyle {
  colour: keyof Pick<Palette, 'border' | 'control' | 'claim' | 'province'>;
  dash?: readonly number[];
  width: readonly [number, number];
  opacity?: number;
}

export const LINE_STYLES = {
  border: { colour: 'border', width: [1, 1.9] },
  working: { colour: 'border', dash: [5.5, 2], width: [1.1, 2] },
  control: { colour: 'control', dash: [2.6, 1.5], width: [1.5, 2.6] },
  ground: { colour: 'control', dash: [1.1, 1.3], width: [1.4, 2.4] },
  actual: { colour: 'border', dash: [5, 1.8, 0.9, 1.8], width: [1, 1.8] },
  defacto: { colour: 'border', dash: [2.4, 1.6], width: [1, 1.8] },
  claim: { colour: 'claim', dash: [0.6, 2.2], width: [1.1, 1.6], opacity: 0.75 },
  claimMarked: { colour: 'control', dash: [0.8, 1.8], width: [1.4, 2.2] },
  admin: { colour: 'province', dash: [3, 2], width: [0.7, 1.3] },
} as const satisfies Record<string, LineStyle>;
export type LineStyleName = keyof typeof LINE_STYLES;

/** Kinds of boundary line that the map’s legend lists. */
export type LineKey =
  | 'loc'
  | 'agpl'
  | 'working'
  | 'border'
  | 'lac'
  | 'defacto'
  | 'claimIndia'
  | 'claimPakistan'
  | 'admin'
  | 'province';

/**
 * Boundary lines of one class, or some of them, with their style in each boundary view (de facto, India’s, Pakistan’s)
 * and their entry in the legend.
 */
export interface Boundary {
  class: BoundaryClass;
  /** Values of the property `part` of the boundary lines that this entry is for; if absent, all lines of the class. */
  parts?: readonly string[];
  /**
   * Style of the lines in each boundary view (de facto, India’s, Pakistan’s); a view that is missing does not draw the
   * lines.
   */
  views: Partial<Record<BoundaryView, LineStyleName>>;
  /** Entry of the map’s legend under which the lines appear; the page has a name and a note for it. */
  key: LineKey;
}

/**
 * All boundary lines in drawing order, the last on top. The map layers and the legend are both made from this table.
 */
export const BOUNDARIES: readonly Boundary[] = [
  {
    class: 'claim_in',
    parts: ['west'],
    views: { defacto: 'claim', india: 'border', pakistan: 'admin' },
    key: 'claimIndia',
  },
  {
    class: 'claim_in',
    parts: ['shaksgam', 'aksai-chin', 'demchok'],
    views: { defacto: 'claim', india: 'border' },
    key: 'claimIndia',
  },
  {
    class: 'claim_pk',
    views: { defacto: 'claim', india: 'admin', pakistan: 'claimMarked' },
    key: 'claimPakistan',
  },
  {
    class: 'admin_ajk_gb',
    views: { defacto: 'admin', pakistan: 'admin' },
    key: 'admin',
  },
  {
    class: 'defacto_intl',
    views: { defacto: 'defacto', india: 'border', pakistan: 'border' },
    key: 'defacto',
  },
  {
    class: 'disputed_defacto',
    parts: ['shaksgam'],
    views: { defacto: 'defacto', pakistan: 'border' },
    key: 'defacto',
  },
  {
    class: 'disputed_defacto',
    parts: ['siachen-north'],
    views: { defacto: 'defacto', pakistan: 'defacto' },
    key: 'defacto',
  },
  {
    class: 'disputed_defacto',
    parts: ['karakoram'],
    views: { defacto: 'defacto', india: 'border', pakistan: 'defacto' },
    key: 'defacto',
  },
  {
    class: 'lac',
    parts: ['aksai-chin', 'demchok'],
    views: { defacto: 'actual', pakistan: 'actual' },
    key: 'lac',
  },
  {
    class: 'lac',
    parts: ['chushul', 'south-ladakh', 'pockets'],
    views: { defacto: 'actual', india: 'border', pakistan: 'actual' },
    key: 'lac',
  },
  {
    class: 'intl',
    views: { defacto: 'border', india: 'border', pakistan: 'border' },
    key: 'border',
  },
  {
    class: 'working_boundary',
    views: { defacto: 'working', india: 'border', pakistan: 'working' },
    key: 'working',
  },
  {
    class: 'agpl',
    views: { defacto: 'ground', pakistan: 'ground' },
    key: 'agpl',
  },
  {
    class: 'loc',
    views: { defacto: 'control', pakistan: 'control' },
    key: 'loc',
  },
];

/** Style of the boundaries of provinces and states, which come from a tile layer of their own. */
export const PROVINCE_LIMIT = {
  views: ['defacto', 'india', 'pakistan'],
  style: 'admin',
  key: 'province',
} as const;

export interface LegendRow {
  key: LineKey;
  style: LineStyleName;
}

/**
 * Lists the legend entries of a boundary view (de facto, India’s, Pakistan’s), topmost line first, each kind once. A
 * claim drawn as a border is listed as a border.
 */
export function legend(view: BoundaryView): LegendRow[] {
  const rows = BOUNDARIES.toReversed().flatMap((row): LegendRow[] => {
    const style = row.views[view];
    if (!style) return [];
    return [{ key: style === 'border' ? 'border' : style === 'admin' ? PROVINCE_LIMIT.key : row.key, style }];
  });
  return rows.filter((row, i) => rows.findIndex((other) => other.key === row.key) === i);
}
