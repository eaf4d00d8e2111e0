import type { Input } from './input.ts';
import type { Authored, Property, SourceFile } from './schema.ts';

type Excerpted = NonNullable<SourceFile['excerpts']>[number];
type Summarised = NonNullable<SourceFile['summaries']>[number];

/** An authored statement with its context, for checks and the compiler. */
export interface Claim {
  file: string;
  /** Path within the file, such as `excerpts[3].statements[1] (sarjal group)`. */
  record: string;
  id: string;
  source: SourceFile;
  statement: Authored;
  excerpt: Excerpted | null;
  summary: Summarised | null;
  /** Text of the excerpt or the summary. */
  passage: string;
  /** The words that must state the value: the supporting words, or a whole summary that marks none. */
  words: string;
}
/** A statement of one property, its value typed. */
export type ClaimOf<P extends Property> = Claim & { statement: Extract<Authored, { property: P }> };

/** Separator of supporting words, so that no phrase is matched across a gap. */
const gap = ' … ';

/** Every statement, in the order of the files. */
export function claims(input: Pick<Input, 'sources'>): Claim[] {
  return input.sources.flatMap(({ file, source }) => {
    const repeats = new Map<string, number>();
    const idOf = ({ subject, property }: Authored) => {
      const base = `${source.id}.${subject}.${property}`;
      const n = (repeats.get(base) ?? 0) + 1;
      repeats.set(base, n);
      return n === 1 ? base : `${base}.${n}`;
    };
    const inside = (
      where: string,
      statements: Authored[],
      passage: string,
      from: Pick<Claim, 'excerpt' | 'summary'>,
    ): Claim[] =>
      statements.map((statement, i) => ({
        file,
        record: `${where}.statements[${i}] (${statement.subject} ${statement.property})`,
        id: idOf(statement),
        source,
        statement,
        passage,
        words: statement.support?.join(gap) ?? passage,
        ...from,
      }));
    return [
      ...(source.excerpts ?? []).flatMap((excerpt, i) =>
        inside(`excerpts[${i}]`, excerpt.statements, excerpt.exact, { excerpt, summary: null }),
      ),
      ...(source.summaries ?? []).flatMap((summary, i) =>
        inside(`summaries[${i}]`, summary.statements, summary.text, { excerpt: null, summary }),
      ),
    ];
  });
}

/** The statements of one property. */
export const claimsOf = <P extends Property>(input: Pick<Input, 'sources'>, property: P): ClaimOf<P>[] =>
  claims(input).filter((claim): claim is ClaimOf<P> => claim.statement.property === property);
