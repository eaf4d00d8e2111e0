import type { Catalogue } from './catalogue.ts';
import { groupBy } from './collect.ts';
import { entries, kinds, type Entry, type Kind, type Text } from './search-entries.ts';
import { Index } from './search-index.ts';
import { clip, marksOf } from './search-marks.ts';
import { asked, match, type Asked, type Match } from './search-match.ts';
import { placing, usersOf } from './search-users.ts';

/** One result. `id` is of a site, group, source or statement by its kind; of the place it is not, for `elsewhere`. */
export interface Hit {
  kind: Kind;
  id: string;
  /** The text found, cut to what can be shown. */
  text: string;
  lang: string;
  /** The folded words, or runs of words, that were found. */
  terms: string[];
  /** The place named by the text, where it names one. */
  place?: string;
  /** Statements, one of each source, that print a spelling so. */
  users: string[];
  /** Statements that put a site at a place which is not where it is drawn. */
  placed: string[];
  /** Why a place is not here. */
  reason?: string;
}

/** The results of one kind, best first, and how many there are in all. */
export interface Found {
  kind: Kind;
  total: number;
  hits: Hit[];
}

/** How many of a kind are shown; more words narrow them down. */
const shown: Record<Kind, number> = { site: 8, group: 4, source: 5, words: 6, elsewhere: 4 };

/** How many of each kind are looked at closely. */
const looked = 200;

/** The entries that may answer, by kind in their order, and the terms by which. */
interface Candidates {
  entries: Map<Kind, Entry[]>;
  terms: ReadonlySet<string>;
}

/**
 * What answers a text in a catalogue. Every word has to be found, or the beginning of it; where nothing has them all,
 * words with slips will do; and where nothing has those, half of them.
 */
export function searcher(c: Catalogue): (text: string) => Found[] {
  const all = entries(c);
  const index = new Index(all.map(({ texts }) => texts));

  /** The entries that have a term of at least `least` of the lists. */
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

  function candidates({ words, joined }: Asked): Candidates {
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
    const question = asked(text);
    if (question.words.length === 0) return [];
    const { entries: byKind, terms } = candidates(question);
    const ranked = [...byKind].map(([kind, some]) => {
      const fits = some.slice(0, looked).flatMap((entry) => {
        const fit = match(question, entry, terms);
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
      hits: fits.slice(0, shown[kind]).map((one) => hit(c, one)),
    }));
  };
}

type Candidate = Match & { entry: Entry };
interface Ranked {
  kind: Kind;
  total: number;
  fits: Candidate[];
}

const lengthOf = ({ text }: Candidate) => text.text.length;

/** The kind with the best fit first; but what is on the map comes before what is not. */
function inOrder(ranked: readonly Ranked[]): Ranked[] {
  const fit = (kind: Kind) => Math.floor((ranked.find((r) => r.kind === kind)?.fits[0]?.rank ?? 0) / 10);
  const best = (kind: Kind) => (kind === 'elsewhere' ? Math.max(fit(kind), fit('site')) : fit(kind));
  return ranked.toSorted(
    (a, b) => best(a.kind) - best(b.kind) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
}

/** A place that is not here is shown by its own name, whatever name it was found by. */
function shownText({ kind, texts }: Entry, found: Text, words: ReadonlySet<string>) {
  const { text, lang } = kind === 'elsewhere' ? texts[0]! : found;
  return { text: clip(text, words), lang };
}

function hit(c: Catalogue, { entry, text, terms }: Candidate): Hit {
  const words = new Set(terms);
  const spelled = entry.kind === 'site' || entry.kind === 'group';
  return {
    kind: entry.kind,
    id: told(c, entry, words),
    ...shownText(entry, text, words),
    terms,
    place: text.place,
    users: spelled ? usersOf(c, entry, text) : [],
    placed: entry.kind === 'site' && text.field === 'stated' ? placing(c, entry.id, text.place) : [],
    reason: entry.reason,
  };
}

/** Of the statements that rest on a passage: one of a site, and one that the words found support, where there is. */
function told(c: Catalogue, { id, statements = [] }: Entry, words: ReadonlySet<string>): string {
  const supported = statements.map((s) => {
    const says = (s.excerpt?.support ?? []).some(
      ([start, end]) => marksOf(s.excerpt!.exact.slice(start, end), words).length > 0,
    );
    return { id: s.id, score: (c.sites.has(s.subject) ? 2 : 0) + (says ? 1 : 0) };
  });
  return supported.reduce((a, b) => (b.score > a.score ? b : a), { id, score: -1 }).id;
}
