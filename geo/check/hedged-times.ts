import { sourcedStatements, type SourcedStatement } from '../authored/sourced-statements.ts';
import { rowHas } from '../model/properties.ts';
import { endsOf } from '../model/when.ts';
import { calendarPhrases } from './calendar.ts';
import { clockPhrases } from './clock.ts';
import exceptions from './hedge-exceptions.json' with { type: 'json' };
import { fault, type Check } from './report.ts';

/**
 * Reasons why certain words that look like a hedge (“after”, “about”) do not make a statement’s time inexact, by
 * statement id.
 */
const excepted = new Map(exceptions.map(({ statement, reason }) => [statement, reason]));

/** Kinds of hedge, the words by which a source makes a time inexact, in the order in which they are searched for. */
const kinds = ['after', 'before', 'about', 'possibly'] as const;
export type TimeHedge = (typeof kinds)[number];

const small = String.raw`(?:\s+(?:at|on|the|in))*\s*$`;
/** Regular expressions for words before a time that make it inexact, by kind of hedge. */
const leading: Record<TimeHedge, RegExp> = {
  after: new RegExp(
    String.raw`(?<![\p{L}])(?:after|since|beginning|starting|not before|no earlier than)${small}`,
    'iu',
  ),
  before: new RegExp(String.raw`(?<!\bnot |[\p{L}])(?:before|until|till|no later than)${small}`, 'iu'),
  about: new RegExp(
    String.raw`(?<![\p{L}])(?:about|around|approximately|roughly|some time near|लगभग|क़?रीब|तक़?रीबन|تقریباً|تقریبا|لگ بھگ|قریباً)${small}`,
    'iu',
  ),
  possibly: new RegExp(
    String.raw`(?<![\p{L}])(?:possibly|perhaps|probably|maybe|संभवतः|शायद|ممکنہ طور پر|شاید|غالباً)${small}`,
    'iu',
  ),
};
/** Words after a time that may stand before a hedge: Hindi and Urdu for “o’clock”, or a time zone. */
const hour = String.raw`^(?:\s*(?:बजे|بجے|IST|PKT|BST|UTC))?\s*`;
const following: Record<TimeHedge, RegExp> = {
  after: new RegExp(`${hour}(?:or later|onwards?|के (?:थोड़ी देर )?बाद|کے (?:کچھ دیر )?بعد)`, 'u'),
  before: new RegExp(`${hour}(?:or earlier|से पहले|तक|سے پہلے|سے قبل|تک)`, 'u'),
  about: new RegExp(`${hour}(?:or so|के (?:आसपास|क़?रीब)|کے (?:قریب|آس پاس|لگ بھگ))`, 'u'),
  possibly: /^\s*\(\?\)/,
};

/**
 * Kinds of hedge (“after”, “about”) that the text right before and right after a time contains: both in “shortly after
 * about”, one in “के बाद”.
 */
export function hedgesOf(before: string, after: string): Set<TimeHedge> {
  const found = new Set(kinds.filter((kind) => following[kind].test(after)));
  for (let rest = before, kind: TimeHedge | undefined; ; rest = rest.replace(leading[kind], ' ')) {
    kind = kinds.find((one) => leading[one].test(rest));
    if (!kind) return found;
    found.add(kind);
  }
}

/** Dates in Hindi and Urdu, which the parser of English dates does not recognise. */
const otherDays = /\d{1,2}\s+(?:मई|अप्रैल|जून|जुलाई|مئی|اپریل|جون|جولائی)/gu;

/**
 * Kinds of hedge (“after”, “about”) on the times in a statement’s supporting words, read together with the words around
 * them.
 */
function hedgesIn({ passage, statement }: SourcedStatement): Set<TimeHedge> {
  const parts = (statement.support ?? [passage]).map((part) => {
    const start = passage.indexOf(part);
    return { start, end: start + part.length };
  });
  const times =
    statement.property === 'time'
      ? clockPhrases(passage)
      : [...calendarPhrases(passage), ...passage.matchAll(otherDays)];
  const hedges = times.flatMap(({ 0: words, index }) => {
    const end = index + words.replace(/\.$/, '').length;
    return parts.some((part) => part.start <= index && index < part.end)
      ? [...hedgesOf(passage.slice(0, index), passage.slice(end))]
      : [];
  });
  return new Set(hedges);
}

/** Kinds of hedge (“after”, “about”) that a stored time expresses by an open end or by `~`, `?` or `%`. */
function kept(when: string): Set<TimeHedge> {
  const [from, to] = endsOf(when);
  const given = [from, to].filter((end) => typeof end === 'object');
  const has: Record<TimeHedge, boolean> = {
    after: typeof to === 'string',
    before: typeof from === 'string',
    about: given.some(({ approximate }) => approximate),
    possibly: given.some(({ uncertain }) => uncertain),
  };
  return new Set(kinds.filter((kind) => has[kind]));
}

/** Form in which a stored time (EDTF) expresses each kind of hedge, for error messages. */
const forms: Record<TimeHedge, string> = {
  after: 'an open or unknown end, “a/..” or “a/”',
  before: 'an open beginning, “../b”',
  about: '“~”',
  possibly: '“?”',
};

/**
 * Checks that a time is stored as open, approximate or uncertain if and only if the source’s words make it inexact
 * (“after”, “about”, “possibly”). Exceptions are listed with reasons; an exception that is not needed is a fault.
 */
export const timesHedged: Check = (input) =>
  sourcedStatements(input).flatMap((sourced) => {
    const { statement } = sourced;
    if (!rowHas(statement, 'value', 'when')) return [];
    const [said, stored] = [hedgesIn(sourced), kept(statement.value)];
    const faults = kinds
      .filter((kind) => said.has(kind) !== stored.has(kind))
      .map((kind) =>
        said.has(kind)
          ? `the words say “${kind}”, so “${statement.value}” needs ${forms[kind]}`
          : `“${statement.value}” has ${forms[kind]}, but no word beside the time says “${kind}”`,
      );
    if (!excepted.has(sourced.id)) return faults.map((reason) => fault(sourced, reason));
    return faults.length ? [] : [fault(sourced, 'needs no exception in hedge-exceptions.json')];
  });
