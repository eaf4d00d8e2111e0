import { readZone } from '../../../geo/model/zones.ts';
import type { Dataset } from '../../../geo/model/schema.ts';
import { DatasetError } from '../kit/dataset-error.ts';

/**
 * Most records of each kind that a dataset may declare, and most points of all its lines: controls, table and map show
 * them all.
 */
const most = { declared: 100, points: 20_000 };
const declarations = ['accounts', 'kinds', 'properties', 'lines'] as const;

/**
 * Checks that a dataset declares no more accounts, kinds, properties and lines than the page can show.
 * @throws DatasetError naming the first table with too many
 */
export function checkDeclared(data: Partial<Dataset>): void {
  for (const table of declarations)
    if ((data[table]?.length ?? 0) > most.declared)
      throw new DatasetError(table, `are more than ${most.declared}`);
}

function zoneFault(zone: string): string | null {
  try {
    readZone(zone);
    return null;
  } catch {
    return `“${zone}” is no time zone that is known here`;
  }
}

/**
 * Checks what a dataset says of its map and its days: a frame that is a box, a zone that there is.
 * @throws DatasetError naming the field at fault
 */
export function checkMeta({ meta }: Pick<Dataset, 'meta'>): void {
  const [west, south, east, north] = meta?.frame ?? [0, 0, 1, 1];
  if (west >= east || south >= north)
    throw new DatasetError('meta', 'frame: is not [west, south, east, north]');
  const fault = meta?.zone && zoneFault(meta.zone);
  if (fault) throw new DatasetError('meta', `zone: ${fault}`);
}

/**
 * Checks the lines of a dataset: each once, with the name of a place that has no point, and no more than the map can draw.
 * @throws DatasetError naming the first line at fault
 */
export function checkLines({ lines = [], places, sites }: Pick<Dataset, 'lines' | 'places' | 'sites'>): void {
  const ids = new Set(lines.map(({ id }) => id));
  const named = new Map(places.filter(({ id }) => ids.has(id)).map((place) => [place.id, place]));
  const site = lines.length ? sites.find(({ id }) => ids.has(id))?.id : undefined;
  const seen = new Set<string>();
  let points = 0;
  lines.forEach(({ id, course, same }, i) => {
    const refuse = (reason: string) => {
      throw new DatasetError(`lines[${i}] (${id})`, reason);
    };
    if (seen.has(id) || id === site) refuse('its id is taken by another record');
    seen.add(id);
    if (!named.has(id)) refuse('its id is not among the places');
    if (named.get(id)!.point) refuse(`its place “${id}” has a point`);
    if (same !== undefined && (same === id || !places.some((place) => place.id === same)))
      refuse(`“${same}”, which it is the same as, is not another of the places`);
    points += course.reduce((sum, piece) => sum + piece.length, 0);
    if (points > most.points) refuse(`the lines have more than ${most.points} points`);
  });
}
