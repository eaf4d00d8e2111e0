import { expect, test } from 'vitest';
import { checks } from '../../geo/check/rules.ts';
import { parseAll } from '../../geo/authored/input.ts';
import {
  properties,
  rowOf,
  type NamedKind,
  type Property,
  type ValueKind,
} from '../../geo/model/properties.ts';
import type { Authored, ValueOf } from '../../geo/model/schema.ts';
import { goodFiles, split } from './fixtures.ts';

const { files, world } = split(goodFiles());
const input = parseAll(files).input!;

const named: Record<NamedKind, string> = {
  group: input.groups[0]!.id,
  place: 'alder',
  territory: 'redland',
  'line, place or territory': 'line-of-control',
  event: input.events[0]!.id,
  speaker: input.speakers[0]!.id,
  subject: input.groups[0]!.id,
};
const range = { min: 77, max: 78 };
const value: Record<ValueKind, (id: string) => Authored['value']> = {
  printed: () => ({ text: 'Zed Camp', lang: 'en' }),
  told: () => ({ text: 'Sent 99 ships' }),
  when: () => '2024-01-01T00:00+02:00/2024-01-02T00:00+02:00',
  quantity: () => range,
  count: (): ValueOf<'count'> => ({ ...range, of: 'missiles' }),
  id: (id) => id,
  distance: (to) => ({ ...range, to }),
  relation: (to): ValueOf<'relation'> => ({ type: 'front-of', to }),
};

/** The sound test dataset with one statement of a property, which rests on the given words. */
function stating(property: Property, words: string) {
  const row = rowOf(property);
  const statement = {
    subject: 'alder',
    speaker: 'gazette',
    property,
    value: value[row.value](row.names ? named[row.names] : ''),
    support: [words],
  } as Authored;
  const { file, source } = input.sources[0]!;
  const excerpts = [{ exact: words, prefix: '', suffix: '', statements: [statement] }];
  return { ...input, sources: [{ file, source: { ...source, excerpts, summaries: [] } }] };
}

test.for(properties)(
  'the check that its row names reports a value of “%s” that its words do not state',
  (property) => {
    const words = 'as everybody knows';
    const problems = checks[rowOf(property).proof](stating(property, words), world);
    expect(problems.map(({ record }) => record)).toContain(`excerpts[0].statements[0] (alder ${property})`);
  },
);

test.for(properties.filter((property) => rowOf(property).none))(
  'the check that its row names reports “none” for “%s” where its words deny nothing',
  (property) => {
    const there = stating(property, 'as everybody knows');
    there.sources[0]!.source.excerpts[0]!.statements[0]!.value = 'none';
    expect(checks[rowOf(property).proof](there, world)).not.toEqual([]);
  },
);
