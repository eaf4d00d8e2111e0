import type { Catalogue } from './catalogue.ts';

/** Ids of a place and of the areas that contain it, from the smallest to the largest. */
export function chain(c: Catalogue, id: string): string[] {
  const found: string[] = [];
  for (let at: string | null = id; at && !found.includes(at); at = c.places.get(at)?.within ?? null)
    found.push(at);
  return found;
}
