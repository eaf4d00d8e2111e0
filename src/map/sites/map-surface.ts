import { Marker, type Map } from 'maplibre-gl';
import type { Box } from '../../data/kit/box.ts';
import { toWorld } from '../../data/kit/mercator.ts';
import type { Camera } from '../view/camera.ts';
import type { MapSurface } from './surface.ts';

/**
 * Adapter that gives the code for symbols and buttons of sites what it needs of a MapLibre map: view, box and markers.
 */
export const mapSurface = (map: Map, camera: Camera): MapSurface => ({
  map: map,
  camera,
  view() {
    const { clientWidth: width, clientHeight: height } = camera.element;
    return { centre: toWorld(map.getCenter().toArray()), zoom: map.getZoom(), width, height };
  },
  box: () => map.getBounds().toArray().flat() as Box,
  marker(element, point) {
    const marker = new Marker({ element, subpixelPositioning: true }).setLngLat([...point]).addTo(map);
    return { move: ([lon, lat]) => marker.setLngLat([lon, lat]), remove: () => marker.remove() };
  },
});
