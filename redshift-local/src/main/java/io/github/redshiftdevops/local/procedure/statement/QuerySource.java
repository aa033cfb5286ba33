package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.run.Expression;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.SqlCommand;
import io.github.redshiftdevops.local.procedure.run.SqlTemplate;
import io.github.redshiftdevops.local.procedure.run.VariableType;

/** Where a loop or cursor has its query from. */
sealed interface QuerySource {

    /** Reads a query, or EXECUTE and an expression, up to a word or symbol. */
    static QuerySource read(BodyParser parser, String terminator) {
        return parser.tokens().accept("execute")
                ? new Dynamic(parser.expression(terminator))
                : new Static(parser.toSql(parser.tokens().until(terminator)));
    }

    /** The query to be sent. */
    SqlCommand command(Frame frame);

    boolean isDynamic();

    /** A query of the source. */
    record Static(SqlTemplate sql) implements QuerySource {

        @Override
        public SqlCommand command(Frame frame) {
            return sql.render(frame);
        }

        @Override
        public boolean isDynamic() {
            return false;
        }
    }

    /** A query made at run time, in which no variables are looked for. */
    record Dynamic(Expression text) implements QuerySource {

        @Override
        public SqlCommand command(Frame frame) {
            String sql = text.evaluate(frame, VariableType.VARCHAR);
            if (sql == null) {
                throw SqlError.of("22004", "cannot EXECUTE a null querystring");
            }
            return SqlCommand.dynamic(sql);
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}
