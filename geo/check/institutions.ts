import { entryFault, type Check } from './report.ts';

/**
 * Checks that every origin of information belongs to an institution (government, newsroom …), and that no two
 * institutions share a name: one voice would be counted as two.
 */
export const institutions: Check = (input) => {
  const without = input.origins
    .filter(({ institution }) => institution === undefined)
    .map((origin) =>
      entryFault(
        input,
        'origins',
        origin,
        'has no institution: add the id of the one that controls this information (geo/institutions.json)',
      ),
    );
  const seen = new Map<string, string>();
  const twice = input.institutions.flatMap((institution) =>
    [...new Set(Object.values(institution.name).map((name) => name.toLowerCase()))].flatMap((name) => {
      const other = seen.get(name);
      seen.set(name, other ?? institution.id);
      return other
        ? [
            entryFault(
              input,
              'institutions',
              institution,
              `the name “${name}” is also that of ${other}: one of the two is enough`,
            ),
          ]
        : [];
    }),
  );
  return [...without, ...twice];
};
