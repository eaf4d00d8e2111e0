import type { Input } from './input.ts';
import { proseIn } from '../../src/data/kit/prose-in.ts';
import { rowHas, type Proof, type Property, type PropertyWith } from '../model/properties.ts';
import type { Authored, SourceFile } from '../model/schema.ts';

type Excerpted = NonNullable<SourceFile['excerpts']>[number];
type Summarised = NonNullable<SourceFile['summaries']>[number];
type Tabulated = NonNullable<SourceFile['records']>[number];

/**
 * A statement with its surroundings in the authored file (source, excerpt or summary, supporting words), as checks and
 * the compiler need it.
 */
export interface SourcedStatement {
  file: string;
  /** Location of the statement in its file, for error messages, such as `excerpts[3].statements[1] (sarjal group)`. */
  record: string;
  id: string;
  source: SourceFile;
  statement: Authored;
  excerpt: Excerpted | null;
  summary: Summarised | null;
  /**
   * Table cells of the source on which the statement rests, else null. No check can compare cells with the value, as
   * their words are not recorded.
   */
  cells: Tabulated | null;
  /** Text that the statement rests on: excerpt, or summary in English; empty for table cells. */
  passage: string;
  /**
   * Words that a check compares with the statement’s value: the words marked as its support, or the whole summary if
   * none are marked.
   */
  words: string;
}
/** An authored statement of the property `P`, with the matching type of value. */
export type SourcedStatementOf<P extends Property> = SourcedStatement & {
  statement: Extract<Authored, { property: P }>;
};

/**
 * Separator put between supporting words that are apart in the excerpt, so that no phrase is found across the omission.
 */
const gap = ' … ';

/** Lists every statement of the authored sources, in the order of the files. */
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

/**
 * Lists the statements of all properties whose rows in the table of properties name `proof` as the check of their
 * value.
 */
export const statementsProvenBy = <C extends Proof>(input: Pick<Input, 'sources'>, proof: C) =>
  sourcedStatements(input).filter(
    (sourced): sourced is SourcedStatementOf<PropertyWith<{ proof: C }>> =>
      !sourced.cells && rowHas(sourced.statement, 'proof', proof),
  );

/**
 * Runs a rule on every statement whose property names `proof` as its check, and collects the faults; the rules are
 * given by property.
 */
export const faultsBy = <C extends Proof, F>(
  input: Pick<Input, 'sources'>,
  proof: C,
  rules: { [P in PropertyWith<{ proof: C }>]: (sourced: SourcedStatementOf<P>) => F[] },
): F[] =>
  statementsProvenBy(input, proof).flatMap((sourced) => {
    const rule = rules[sourced.statement.property] as (sourced: SourcedStatement) => F[];
    return rule(sourced);
  });

/**
 * Lists the statements of one property that rest on an excerpt or a summary; statements on table cells are left out.
 */
export const statementsOf = <P extends Property>(
  input: Pick<Input, 'sources'>,
  property: P,
): SourcedStatementOf<P>[] =>
  sourcedStatements(input).filter(
    (sourced): sourced is SourcedStatementOf<P> => !sourced.cells && sourced.statement.property === property,
  );
