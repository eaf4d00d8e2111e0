import { Marker, type Map } from 'maplibre-gl';
import type { Box } from '../../data/kit/box.ts';
import { toWorld } from '../../data/kit/mercator.ts';
import type { Camera } from '../view/camera.ts';
import type { Ground } from './ground.ts';

/** A map for buttons to stand on. */
export const groundOf = (map: Map, camera: Camera): Ground => ({
  eye: map,
  camera,
  view() {
    const { clientWidth: width, clientHeight: height } = camera.element;
    return { centre: toWorld(map.getCenter().toArray()), zoom: map.getZoom(), width, height };
  },
  box: () => map.getBounds().toArray().flat() as Box,
  stand(element, point) {
    const marker = new Marker({ element, subpixelPositioning: true }).setLngLat([...point]).addTo(map);
    return { put: ([lon, lat]) => marker.setLngLat([lon, lat]), remove: () => marker.remove() };
  },
});
