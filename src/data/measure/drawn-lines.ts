import type { FeatureCollection } from 'geojson';
import type { LonLat } from '../kit/lon-lat.ts';
import { isDrawn, type Drawn } from '../../../geo/model/lines.ts';

/** The line strings of `boundaries.geojson` that belong to a line, as points [lon, lat]. */
export const drawnPieces = ({ features }: FeatureCollection, drawn: readonly Drawn[]): LonLat[][] =>
  features.flatMap(({ geometry, properties }) =>
    geometry.type === 'LineString' && drawn.some((one) => isDrawn(properties, one))
      ? [geometry.coordinates as unknown as LonLat[]]
      : [],
  );
