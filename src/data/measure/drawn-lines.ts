import type { FeatureCollection } from 'geojson';
import type { LonLat } from '../kit/lon-lat.ts';
import { isDrawn, type Drawn } from '../../../geo/model/lines.ts';

/** The pieces of `boundaries.geojson` that are drawn so, as points [lon, lat]. */
export const drawnPieces = ({ features }: FeatureCollection, drawn: readonly Drawn[]): LonLat[][] =>
  features.flatMap(({ geometry, properties }) =>
    geometry.type === 'LineString' && drawn.some((one) => isDrawn(properties, one))
      ? [geometry.coordinates as unknown as LonLat[]]
      : [],
  );
