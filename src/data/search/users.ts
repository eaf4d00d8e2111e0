import { rowHas } from '../../../geo/model/properties.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import { known, type Catalogue } from '../catalogue/catalogue.ts';
import { titleOf } from '../evidence/title.ts';
import { wordsIn } from './fold.ts';
import type { Entry, EntryText } from './entries.ts';

const phrase = (text: string) =>
  ` ${wordsIn(text)
    .map(({ word }) => word)
    .join(' ')} `;

/** Words of a statement’s source as printed: its quotation and its headline. */
function printed(c: Catalogue, s: Statement): string[] {
  const { text, supplied } = titleOf(known(c.sources, s.source));
  return [s.excerpt?.exact ?? '', supplied ? '' : text];
}

/**
 * True if a statement’s value is the place with this id. The property is tested too, because a group may have the same
 * id.
 */
const namesPlace = (s: Statement, id: string | undefined) =>
  (rowHas(s, 'names', 'place') || rowHas(s, 'names', 'territory')) && s.value === id;
const namesGroup = (s: Statement, id: string) => rowHas(s, 'names', 'group') && s.value === id;

/** Ids of statements that show which sources print this spelling of a name, one for each source. */
export function usersOf(c: Catalogue, entry: Entry, text: EntryText): string[] {
  const spelling = phrase(text.text);
  const uses = (s: Statement): boolean => {
    if (rowHas(s, 'value', 'printed')) return s.subject === entry.id && phrase(s.value.text) === spelling;
    const about = text.place === undefined ? namesGroup(s, entry.id) : namesPlace(s, text.place);
    return about && printed(c, s).some((words) => phrase(words).includes(spelling));
  };
  const own = c.about(entry.id);
  const others = entry.kind === 'group' ? c.dataset.statements : [];
  const bySource = new Map([...own, ...others].filter(uses).map((s) => [s.source, s.id]));
  return [...bySource.values()];
}

/** Ids of the statements that locate a site at a place. */
export const statementsPlacing = (c: Catalogue, site: string, place: string | undefined): string[] =>
  c
    .about(site)
    .filter((s) => namesPlace(s, place))
    .map((s) => s.id);
