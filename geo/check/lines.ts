/**
 * The lines a reported distance may be measured to: their classes in `public/basemap/boundaries.geojson`, and
 * the words by which sources name them. The Jammu–Sialkot stretch is the International Border to India and the
 * Working Boundary to Pakistan, so it answers to both.
 */
export const lines: { id: string; classes: string[]; words: string[] }[] = [
  { id: 'loc', classes: ['loc'], words: ['Line of Control', 'LoC', 'ceasefire line'] },
  {
    id: 'international-border',
    classes: ['intl', 'working_boundary'],
    words: ['International Border', 'International Boundary', 'IB', 'border', 'boundary', 'inside Pakistan'],
  },
  { id: 'working-boundary', classes: ['working_boundary'], words: ['Working Boundary'] },
];
