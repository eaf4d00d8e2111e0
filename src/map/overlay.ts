import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';

/** What an online layer adds to the style: its sources, and its layers to lie between the ground and the lines. */
export interface Overlay {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
}

/** Ids of the sources of an online layer begin so. */
export const onlinePrefix = 'online-';
