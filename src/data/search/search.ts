import type { Catalogue } from '../catalogue/catalogue.ts';
import { groupBy } from '../kit/collect.ts';
import { entries, entryKinds, type Entry, type EntryKind, type EntryText } from './entries.ts';
import { Index } from './index.ts';
import { clip, marksOf } from './highlight.ts';
import { parseQuery, match, type Query, type EntryMatch } from './match.ts';
import { statementsPlacing, usersOf } from './users.ts';

/**
 * Search result. `id` is the id of a site, group, source or statement; for a result of the kind `elsewhere` (place that
 * is not meant), that of the place with the same name that is meant.
 */
export interface Hit {
  kind: EntryKind;
  id: string;
  /** Text that matches the query, shortened for display. */
  text: string;
  lang: string;
  /** Terms in the text that match the query, to highlight: words in their form for comparison, or runs of words. */
  terms: string[];
  /** Id of a place, if the matching text is the name of that place. */
  place?: string;
  /** Ids of statements whose sources print the name in this spelling, one for each source. */
  users: string[];
  /** Ids of statements that locate the site at the place named by the text, although the map shows it at another. */
  placed: string[];
  /** Reason why a place of this name is not the one that sources mean, for a result of the kind `elsewhere`. */
  reason?: string;
}

/** Search results of one kind, best first; `total` also counts results that are not listed. */
export interface KindResults {
  kind: EntryKind;
  total: number;
  hits: Hit[];
}

/** Maximum number of results listed for each kind; further query words narrow them down. */
const listLimit: Record<EntryKind, number> = { site: 8, group: 4, source: 5, words: 6, elsewhere: 4 };

/** Maximum number of search results that are ranked for each kind. */
const rankLimit = 200;

/** Items that may match a query, by kind in the order of the kinds, and the terms by which they may match. */
interface Candidates {
  entries: Map<EntryKind, Entry[]>;
  terms: ReadonlySet<string>;
}

/**
 * Makes the full-text search of a catalogue (an indexed dataset). Every query word must be a word of the entry or begin
 * one; if no entry has all query words, typing errors are allowed; if still none, half of the words are enough.
 */
export function searcher(c: Catalogue): (text: string) => KindResults[] {
  const all = entries(c);
  const index = new Index(all.map(({ texts }) => texts));

  /** Indexes of the items that contain, for at least `least` of the lists, a term from the list. */
  function having(lists: readonly (readonly string[])[], least: number): number[] {
    const count = new Uint8Array(all.length);
    const last = new Int32Array(all.length).fill(-1);
    lists.forEach((terms, i) => {
      for (const term of terms)
        for (const at of index.having(term)) {
          if (last[at] !== i) count[at]!++;
          last[at] = i;
        }
    });
    const found: number[] = [];
    count.forEach((n, at) => n >= least && found.push(at));
    return found;
  }

  function candidates({ words, joined }: Query): Candidates {
    const beginning = words.map((word) => index.beginning(word));
    const asOne = words.length > 1 ? index.beginning(joined) : [];
    let lists = beginning;
    let found = [...new Set([...having(lists, words.length), ...having([asOne], 1)])];
    if (found.length === 0) {
      lists = words.map((word, i) => [...beginning[i]!, ...index.near(word)]);
      found = having(lists, words.length);
    }
    if (found.length === 0) found = having(lists, Math.ceil(words.length / 2));
    return {
      entries: groupBy(
        found.map((at) => all[at]!),
        ({ kind }) => kind,
      ),
      terms: new Set([...lists.flat(), ...asOne]),
    };
  }

  return (text) => {
    const query = parseQuery(text);
    if (query.words.length === 0) return [];
    const { entries: byKind, terms } = candidates(query);
    const ranked = [...byKind].map(([kind, some]) => {
      const fits = some.slice(0, rankLimit).flatMap((entry) => {
        const fit = match(query, entry, terms);
        return fit ? [{ entry, ...fit }] : [];
      });
      return {
        kind,
        total: some.length,
        fits: fits.sort((a, b) => a.rank - b.rank || lengthOf(a) - lengthOf(b)),
      };
    });
    return inOrder(ranked.filter(({ fits }) => fits.length)).map(({ kind, total, fits }) => ({
      kind,
      total,
      hits: fits.slice(0, listLimit[kind]).map((one) => hit(c, one)),
    }));
  };
}

type Candidate = EntryMatch & { entry: Entry };
interface Ranked {
  kind: EntryKind;
  total: number;
  fits: Candidate[];
}

const lengthOf = ({ text }: Candidate) => text.text.length;

/** Sorts the kinds of results, the kind with the best match first; but `elsewhere` never before `site`. */
function inOrder(ranked: readonly Ranked[]): Ranked[] {
  const fit = (kind: EntryKind) => Math.floor((ranked.find((r) => r.kind === kind)?.fits[0]?.rank ?? 0) / 10);
  const best = (kind: EntryKind) => (kind === 'elsewhere' ? Math.max(fit(kind), fit('site')) : fit(kind));
  return ranked.toSorted(
    (a, b) => best(a.kind) - best(b.kind) || entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind),
  );
}

/**
 * Text to show for a search result; for a place that is not meant (`elsewhere`), its own name, even if another of its
 * names matched.
 */
function shownText({ kind, texts }: Entry, found: EntryText, words: ReadonlySet<string>) {
  const { text, lang } = kind === 'elsewhere' ? texts[0]! : found;
  return { text: clip(text, words), lang };
}

function hit(c: Catalogue, { entry, text, terms }: Candidate): Hit {
  const words = new Set(terms);
  const spelled = entry.kind === 'site' || entry.kind === 'group';
  return {
    kind: entry.kind,
    id: statementToOpen(c, entry, words),
    ...shownText(entry, text, words),
    terms,
    place: text.place,
    users: spelled ? usersOf(c, entry, text) : [],
    placed:
      entry.kind === 'site' && text.field === 'stated' ? statementsPlacing(c, entry.id, text.place) : [],
    reason: entry.reason,
  };
}

/**
 * Id of the statement to open for an excerpt or summary: preferably one about a site, and one whose value the matching
 * words state.
 */
function statementToOpen(c: Catalogue, { id, statements = [] }: Entry, words: ReadonlySet<string>): string {
  const supported = statements.map((s) => {
    const says = (s.excerpt?.support ?? []).some(
      ([start, end]) => marksOf(s.excerpt!.exact.slice(start, end), words).length > 0,
    );
    return { id: s.id, score: (c.sites.has(s.subject) ? 2 : 0) + (says ? 1 : 0) };
  });
  return supported.reduce((a, b) => (b.score > a.score ? b : a), { id, score: -1 }).id;
}
