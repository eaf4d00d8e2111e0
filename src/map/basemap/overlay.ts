import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';

/** Sources and layers of an online map, drawn between the ground and the boundaries. */
export interface Overlay {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
}

/** Prefix of the ids of an online map’s sources and layers, so that they do not clash with ours. */
export const onlinePrefix = 'online-';
