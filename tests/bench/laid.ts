import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../geo/model/schema.ts';
import { many } from '../fixtures/many.ts';

/** GeoJSON of the sites’ points for a bare map page, each with the groups by which it is filtered. */
function geojson({ sites, places, statements }: Dataset): string {
  const points = new Map(places.map(({ id, point }) => [id, point]));
  const groups = new Map<string, string[]>();
  for (const s of statements)
    if (s.property === 'group') groups.set(s.subject, [...(groups.get(s.subject) ?? []), s.value]);
  const features = sites.map(({ id, name, place }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: points.get(place) },
    properties: { id, name: name.en, groups: groups.get(id) ?? [] },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/**
 * Writes a made-up dataset of `count` sites into the folder of a built Sited page, and its points into that of a bare
 * map page. `remove` deletes both.
 */
export function lay(count: number, site: string, bare: string) {
  const dataset = many(count);
  const files = [join(site, `data/many-${count}.json`), join(bare, `data/many-${count}.geojson`)] as const;
  writeFileSync(files[0], JSON.stringify(dataset));
  writeFileSync(files[1], geojson(dataset));
  return {
    site: `?data=data/many-${count}.json`,
    bare: `?sites=data/many-${count}.geojson`,
    at: dataset.places.find(({ id }) => id === dataset.sites[0]!.place)!.point!,
    group: dataset.groups[0]!.id,
    remove: () => files.forEach((file) => rmSync(file)),
  };
}
