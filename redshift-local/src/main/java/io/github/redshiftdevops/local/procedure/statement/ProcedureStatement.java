package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.run.Frame;

/**
 * A statement of the block language. Immutable, so that one parsed procedure serves all sessions.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html">Supported PL/pgSQL
 *     statements</a>
 */
public sealed interface ProcedureStatement
        permits Assignment,
                Block,
                CallStatement,
                CaseStatement,
                CloseCursor,
                DynamicExecute,
                Exit,
                FetchCursor,
                ForIntegers,
                ForQuery,
                GetDiagnostics,
                If,
                Loop,
                NoOperation,
                OpenCursor,
                Perform,
                Raise,
                RaiseAgain,
                Return,
                SelectInto,
                SqlStatement,
                TransactionControl,
                While {

    /** The line on which it begins, counted as error contexts do. */
    int line();

    /** What error contexts call it, for example {@code SQL statement}. */
    String kind();

    /** Runs it. */
    Flow execute(Frame frame);
}
