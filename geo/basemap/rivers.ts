import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import { names, type Named } from './places.ts';
import rivers from './rivers.json' with { type: 'json' };
import { readRivers } from './shapes.ts';

/** Zoom from which a river of rank 1, 2, 3 is drawn. */
const FROM = [3, 3, 5, 6];

/** Rivers with our names and ranks; one we have no name for is drawn without, and late. */
export async function readRiverLines(): Promise<FeatureCollection<LineString | MultiLineString, Named>> {
  const known = new Map(rivers.rivers.map((river) => [river.as, river]));
  const { features } = await readRivers();
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties }): Feature<LineString | MultiLineString, Named> => {
      const river = known.get(properties.name);
      const rank = river?.rank ?? 3;
      const zoom = FROM[rank] ?? 6;
      return { type: 'Feature', geometry, properties: { ...(river && names(river)), rank, zoom } };
    }),
  };
}
