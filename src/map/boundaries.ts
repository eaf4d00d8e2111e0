import type { Palette } from './palette.ts';

/** Classes of the lines in `boundaries.geojson` and in the tile layer `boundaries`. */
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

/** Whose map of the borders is drawn. */
export const BOUNDARY_VIEWS = ['defacto', 'india', 'pakistan', 'none'] as const;
export type BoundaryView = (typeof BOUNDARY_VIEWS)[number];

/** How a line is drawn; dashes in line widths, widths in pixels at zoom 5 and zoom 10. */
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

/** One class, or one part of one, with its style in each view that draws it, and its line in the legend. */
export interface Boundary {
  class: BoundaryClass;
  /** Values of the property `part` this row is about; all parts of the class where absent. */
  parts?: readonly string[];
  views: Partial<Record<BoundaryView, LineStyleName>>;
  /** Key of the message in the interface, and its English. */
  key: string;
  label: string;
  explanation: string;
}

/** Every kind of line, in drawing order: the last is on top. Feeds the layers and the legend. */
export const BOUNDARIES: readonly Boundary[] = [
  {
    class: 'claim_in',
    parts: ['west'],
    views: { defacto: 'claim', india: 'border', pakistan: 'admin' },
    key: 'boundary.claimIndia',
    label: 'Limit of the Indian claim',
    explanation: 'What India claims beyond the lines of control; in the west also a provincial limit.',
  },
  {
    class: 'claim_in',
    parts: ['shaksgam', 'aksai-chin', 'demchok'],
    views: { defacto: 'claim', india: 'border' },
    key: 'boundary.claimIndia',
    label: 'Limit of the Indian claim',
    explanation: 'What India claims beyond the lines of control.',
  },
  {
    class: 'claim_pk',
    views: { defacto: 'claim', india: 'admin', pakistan: 'claimMarked' },
    key: 'boundary.claimPakistan',
    label: 'Limit of the Pakistani claim',
    explanation:
      'Southern limit of the former princely state of Jammu and Kashmir, to which Pakistan’s claim extends.',
  },
  {
    class: 'admin_ajk_gb',
    views: { defacto: 'admin', pakistan: 'admin' },
    key: 'boundary.admin',
    label: 'Administrative limit',
    explanation: 'Between Azad Kashmir and Gilgit-Baltistan, both administered by Pakistan.',
  },
  {
    class: 'defacto_intl',
    views: { defacto: 'defacto', india: 'border', pakistan: 'border' },
    key: 'boundary.defacto',
    label: 'Border in effect, disputed',
    explanation: 'A border in effect across land that is claimed by another country as well.',
  },
  {
    class: 'disputed_defacto',
    parts: ['shaksgam'],
    views: { defacto: 'defacto', pakistan: 'border' },
    key: 'boundary.defacto',
    label: 'Border in effect, disputed',
    explanation: 'Agreed by China and Pakistan in 1963; not recognised by India.',
  },
  {
    class: 'disputed_defacto',
    parts: ['siachen-north'],
    views: { defacto: 'defacto', pakistan: 'defacto' },
    key: 'boundary.defacto',
    label: 'Border in effect, disputed',
    explanation: 'Between the Siachen area and Shaksgam; never agreed.',
  },
  {
    class: 'disputed_defacto',
    parts: ['karakoram'],
    views: { defacto: 'defacto', india: 'border', pakistan: 'defacto' },
    key: 'boundary.defacto',
    label: 'Border in effect, disputed',
    explanation: 'From the Siachen area to the Karakoram Pass.',
  },
  {
    class: 'lac',
    parts: ['aksai-chin', 'demchok'],
    views: { defacto: 'actual', pakistan: 'actual' },
    key: 'boundary.lac',
    label: 'Line of Actual Control',
    explanation: 'Separates land held by India and by China; never agreed on a map.',
  },
  {
    class: 'lac',
    parts: ['chushul', 'south-ladakh', 'pockets'],
    views: { defacto: 'actual', india: 'border', pakistan: 'actual' },
    key: 'boundary.lac',
    label: 'Line of Actual Control',
    explanation: 'Separates land held by India and by China; never agreed on a map.',
  },
  {
    class: 'intl',
    views: { defacto: 'border', india: 'border', pakistan: 'border' },
    key: 'boundary.border',
    label: 'International border',
    explanation: 'Borders outside the disputed areas, as OpenStreetMap draws them.',
  },
  {
    class: 'working_boundary',
    views: { defacto: 'working', india: 'border', pakistan: 'working' },
    key: 'boundary.working',
    label: 'Working Boundary / International Border',
    explanation:
      'Between Jammu and Sialkot: Pakistan says Working Boundary, India says International Border.',
  },
  {
    class: 'agpl',
    views: { defacto: 'ground', pakistan: 'ground' },
    key: 'boundary.agpl',
    label: 'Actual Ground Position Line',
    explanation:
      'Where the two armies stand at the Siachen glacier, north of the end of the Line of Control.',
  },
  {
    class: 'loc',
    views: { defacto: 'control', pakistan: 'control' },
    key: 'boundary.loc',
    label: 'Line of Control',
    explanation: 'Agreed in 1972 as the line of the ceasefire of 1971; not a border for either side.',
  },
];

/** Province and state limits: they stand in their own tile layer, and every view but one draws them. */
export const PROVINCE_LIMIT = {
  views: ['defacto', 'india', 'pakistan'],
  style: 'admin',
  key: 'boundary.province',
  label: 'Province, state or territory',
  explanation: 'Limits inside a country, or inside the land it administers.',
} as const;

/** One neutral sentence on what each view means. */
export const VIEW_NOTES: Record<BoundaryView, { key: string; label: string; explanation: string }> = {
  defacto: {
    key: 'view.defacto',
    label: 'As held on the ground',
    explanation:
      'Lines of control are dashed, claims are dotted, and no land is shown as belonging to anyone.',
  },
  india: {
    key: 'view.india',
    label: 'As India draws it',
    explanation: 'The outline of India’s claim is the border; the lines of control are not drawn.',
  },
  pakistan: {
    key: 'view.pakistan',
    label: 'As Pakistan draws it',
    explanation:
      'The limit of Pakistan’s claim is marked, the Line of Control is dashed, and Jammu and Kashmir is named as disputed.',
  },
  none: {
    key: 'view.none',
    label: 'No boundaries',
    explanation: 'No boundary of any kind is drawn, and no territory is named.',
  },
};

export interface LegendRow {
  key: string;
  label: string;
  explanation: string;
  style: LineStyleName;
}

const words = ({ key, label, explanation }: Omit<LegendRow, 'style'>) => ({ key, label, explanation });

/** What a view draws, topmost first, each label once: a claim drawn as a border is a border in that view’s legend. */
export function legend(view: BoundaryView): LegendRow[] {
  const border = BOUNDARIES.find((row) => row.class === 'intl');
  const rows = BOUNDARIES.toReversed().flatMap((row): LegendRow[] => {
    const style = row.views[view];
    if (!style) return [];
    const meant = style === 'border' ? (border ?? row) : style === 'admin' ? PROVINCE_LIMIT : row;
    return [{ ...words(meant), style }];
  });
  return rows.filter((row, i) => rows.findIndex((other) => other.key === row.key) === i);
}
