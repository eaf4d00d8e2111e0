import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';

/** Sources and layers of an online layer, drawn between the ground and the boundaries. */
export interface Overlay {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
}

/** Prefix of the ids of an online layer's sources. */
export const onlinePrefix = 'online-';
