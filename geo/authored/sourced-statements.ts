import type { Input } from './input.ts';
import { proseIn } from '../../src/data/kit/prose-in.ts';
import { rowHas, type Proof, type Property, type PropertyWith } from '../model/properties.ts';
import type { Authored, SourceFile } from '../model/schema.ts';

type Excerpted = NonNullable<SourceFile['excerpts']>[number];
type Summarised = NonNullable<SourceFile['summaries']>[number];
type Tabulated = NonNullable<SourceFile['records']>[number];

/** An authored statement with its context, for checks and the compiler. */
export interface SourcedStatement {
  file: string;
  /** Path within the file, such as `excerpts[3].statements[1] (sarjal group)`. */
  record: string;
  id: string;
  source: SourceFile;
  statement: Authored;
  excerpt: Excerpted | null;
  summary: Summarised | null;
  /** Cells of a table; they have no words, which the checks could compare. */
  cells: Tabulated | null;
  /** Text of the excerpt or the summary (in English); empty for cells. */
  passage: string;
  /** The words that must state the value: the supporting words, or a whole summary that marks none. */
  words: string;
}
/** A statement of one property, its value typed. */
export type SourcedStatementOf<P extends Property> = SourcedStatement & {
  statement: Extract<Authored, { property: P }>;
};

/** Separator of supporting words, so that no phrase is matched across a gap. */
const gap = ' … ';

/** Every statement, in the order of the files. */
export function sourcedStatements(input: Pick<Input, 'sources'>): SourcedStatement[] {
  return input.sources.flatMap(({ file, source }) => {
    const inside = (
      where: string,
      statements: Authored[],
      passage: string,
      from: Partial<Pick<SourcedStatement, 'excerpt' | 'summary' | 'cells'>>,
    ): SourcedStatement[] =>
      statements.map((statement, i) => ({
        file,
        record: `${where}.statements[${i}] (${statement.subject} ${statement.property})`,
        id: statement.id,
        source,
        statement,
        passage,
        words: statement.support?.join(gap) ?? passage,
        excerpt: null,
        summary: null,
        cells: null,
        ...from,
      }));
    return [
      ...(source.excerpts ?? []).flatMap((excerpt, i) =>
        inside(`excerpts[${i}]`, excerpt.statements, excerpt.exact, { excerpt }),
      ),
      ...(source.summaries ?? []).flatMap((summary, i) =>
        inside(`summaries[${i}]`, summary.statements, proseIn(summary.text, 'en').text, { summary }),
      ),
      ...(source.records ?? []).flatMap((cells, i) =>
        inside(`records[${i}]`, cells.statements, '', { cells }),
      ),
    ];
  });
}

/** The statements that a check proves by their words, typed by the properties whose rows name it. */
export const statementsProvenBy = <C extends Proof>(input: Pick<Input, 'sources'>, proof: C) =>
  sourcedStatements(input).filter(
    (sourced): sourced is SourcedStatementOf<PropertyWith<{ proof: C }>> =>
      !sourced.cells && rowHas(sourced.statement, 'proof', proof),
  );

/** The faults of the statements that a check proves, each by the rule of its property. */
export const faultsBy = <C extends Proof, F>(
  input: Pick<Input, 'sources'>,
  proof: C,
  rules: { [P in PropertyWith<{ proof: C }>]: (sourced: SourcedStatementOf<P>) => F[] },
): F[] =>
  statementsProvenBy(input, proof).flatMap((sourced) => {
    const rule = rules[sourced.statement.property] as (sourced: SourcedStatement) => F[];
    return rule(sourced);
  });

/** The statements of one property that rest on words. */
export const statementsOf = <P extends Property>(
  input: Pick<Input, 'sources'>,
  property: P,
): SourcedStatementOf<P>[] =>
  sourcedStatements(input).filter(
    (sourced): sourced is SourcedStatementOf<P> => !sourced.cells && sourced.statement.property === property,
  );
