import '../../../src/app/trusted-types.ts';
import 'maplibre-gl/dist/maplibre-gl.css';
import './main.css';
import type { FeatureCollection, Point } from 'geojson';
import { LngLatBounds, Map, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

setWorkerUrl(workerUrl);

/** Reads a file beside the page as JSON; `{base}` in its text stands for the page’s address. */
async function read<T>(path: string): Promise<T> {
  const text = await (await fetch(path)).text();
  return JSON.parse(text.replaceAll('{base}', new URL('.', location.href).href)) as T;
}

/** Draw a minimal page with the same points, MapLibre and basemap (`style.json`) as Sited, to measure Sited against. */
const container = document.querySelector<HTMLElement>('[role=region]')!;
const [ground, sites] = await Promise.all([
  read<StyleSpecification>('style.json'),
  read<FeatureCollection<Point>>(new URLSearchParams(location.search).get('sites') ?? 'data/sites.geojson'),
]);
const all = new LngLatBounds();
for (const { geometry } of sites.features) all.extend(geometry.coordinates as [number, number]);

const map = new Map({
  container,
  bounds: all,
  fitBoundsOptions: { padding: 56 },
  style: {
    ...ground,
    sources: { ...ground.sources, sites: { type: 'geojson', data: sites } },
    layers: [
      ...ground.layers,
      { id: 'sites', type: 'circle', source: 'sites', paint: { 'circle-radius': 8 } },
    ],
  },
});
Object.assign(container, { map });
