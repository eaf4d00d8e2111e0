import type { FeatureCollection } from 'geojson';
import type { LonLat } from '../kit/lon-lat.ts';
import { isDrawn, type Drawn } from '../../../geo/model/lines.ts';

/**
 * Finds the pieces of a boundary line, such as the Line of Control, in `boundaries.geojson`; each is a list of points
 * [lon, lat] in degrees.
 */
export const drawnPieces = ({ features }: FeatureCollection, drawn: readonly Drawn[]): LonLat[][] =>
  features.flatMap(({ geometry, properties }) =>
    geometry.type === 'LineString' && drawn.some((one) => isDrawn(properties, one))
      ? [geometry.coordinates as unknown as LonLat[]]
      : [],
  );
