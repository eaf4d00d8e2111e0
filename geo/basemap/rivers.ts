import type { Feature, FeatureCollection, LineString, MultiLineString, Position } from 'geojson';
import { stitch } from './borders.ts';
import { simplify } from './geometry.ts';
import { names, type TileAttributes, spline } from './places.ts';
import rivers from './rivers.json' with { type: 'json' };
import { readRivers } from './shapes.ts';

type Rivers = FeatureCollection<LineString | MultiLineString, TileAttributes>;
/** Minimum zoom at which a river shows; the index is the river’s rank, 0 the largest. */
const FROM = [3, 3, 5, 6];

/**
 * Reads the rivers, with names (English, Hindi, Urdu) and ranks from `rivers.json`. A river that is not in that file
 * has no label and shows last when zooming in.
 */
export async function readRiverLines(): Promise<Rivers> {
  const known = new Map(rivers.rivers.map((river) => [river.as, river]));
  const { features } = await readRivers();
  return {
    type: 'FeatureCollection',
    features: features.map(
      ({ geometry, properties }): Feature<LineString | MultiLineString, TileAttributes> => {
        const river = known.get(properties.name);
        const rank = river?.rank ?? 3;
        return {
          type: 'Feature',
          geometry,
          properties: { ...(river && names(river)), rank, zoom: FROM[rank] ?? 6 },
        };
      },
    ),
  };
}

/**
 * Lines that river labels follow, smoothed so that letters can follow the bends; `tolerance` of the smoothing in
 * metres.
 */
export function riverNameLines(
  { features }: Rivers,
  tolerance: number,
): FeatureCollection<LineString, TileAttributes> {
  const pieces = new Map<string, { properties: TileAttributes; lines: Position[][] }>();
  for (const { geometry, properties } of features) {
    if (!properties.en) continue;
    const key = String(properties.en);
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const entry = pieces.get(key) ?? { properties, lines: [] };
    pieces.set(key, { ...entry, lines: [...entry.lines, ...lines] });
  }
  return {
    type: 'FeatureCollection',
    features: [...pieces.values()].flatMap(({ properties, lines }) =>
      stitch(lines).map((line) => ({
        type: 'Feature' as const,
        properties,
        geometry: { type: 'LineString' as const, coordinates: spline(simplify(line, tolerance)) },
      })),
    ),
  };
}
