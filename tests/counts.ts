import type { LazyDataset } from '../src/data/catalogue/catalogue.ts';

/**
 * The sites of a group, counted from the statements alone, independently of the tested code: tied to the group by a
 * source, or the place of an attack that the group is said to have claimed.
 */
export function sitesOf({ sites, events, statements }: LazyDataset, group: string): string[] {
  const says = (subject: string, property: string, value: unknown) =>
    statements.some((s) => s.subject === subject && s.property === property && s.value === value);
  return sites
    .filter(
      ({ id, kind }) =>
        says(id, 'group', group) ||
        (kind === 'attack' && events.some((e) => says(id, 'event', e.id) && says(e.id, 'claimedBy', group))),
    )
    .map((site) => site.name.en!);
}
