import type { FeatureCollection } from 'geojson';
import type { LonLat } from '../kit/lon-lat.ts';
import { isDrawn, type Drawn } from '../../../geo/model/lines.ts';

/**
 * Finds the line strings of `boundaries.geojson` that make up a line such as the Line of Control, as points [lon, lat]
 * in degrees.
 */
export const drawnPieces = ({ features }: FeatureCollection, drawn: readonly Drawn[]): LonLat[][] =>
  features.flatMap(({ geometry, properties }) =>
    geometry.type === 'LineString' && drawn.some((one) => isDrawn(properties, one))
      ? [geometry.coordinates as unknown as LonLat[]]
      : [],
  );
