import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';

/** Sources that an online layer adds to the style, and its layers, to lie between the ground and the lines. */
export interface Overlay {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
}

/** Ids of the sources of an online layer begin so. */
export const onlinePrefix = 'online-';
