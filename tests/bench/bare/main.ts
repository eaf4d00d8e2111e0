import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection, Point } from 'geojson';
import { Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

setWorkerUrl(workerUrl);

/** The least that shows the same points on the same MapLibre: what Sited is measured against. */
const container = document.querySelector<HTMLElement>('[role=region]')!;
const sites = (await (await fetch('data/sites.geojson')).json()) as FeatureCollection<Point>;
const lons = sites.features.map((site) => site.geometry.coordinates[0]!);
const lats = sites.features.map((site) => site.geometry.coordinates[1]!);

const map = new Map({
  container,
  bounds: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
  fitBoundsOptions: { padding: 56 },
  style: {
    version: 8,
    sources: { sites: { type: 'geojson', data: sites } },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': '#f3eee2' } },
      { id: 'sites', type: 'circle', source: 'sites', paint: { 'circle-radius': 8 } },
    ],
  },
});
Object.assign(container, { map });
