import type { LazyDataset } from '../src/data/catalogue/catalogue.ts';

/**
 * Ids of the sites of a group, counted from the statements alone, independently of the tested code: sites that a source
 * ties to the group, or the place of an attack that the group is said to have claimed.
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
