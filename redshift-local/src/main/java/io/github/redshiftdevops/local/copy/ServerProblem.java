package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that only PostgreSQL refused.
 *
 * @param row number of the row in what PostgreSQL was sent, counted from 1
 * @param column empty if PostgreSQL did not say
 */
record ServerProblem(long row, String column, BadRow problem) {

    /** PostgreSQL's context, for example {@code COPY t, line 3, column price: "x"}. */
    private static final Pattern CONTEXT =
            Pattern.compile("^COPY .*, line ([0-9]+)(?:, column ([^:]*))?(?::|$)", Pattern.MULTILINE);

    /** Empty if the error is not about the data: cancelled, disk full, no privilege. */
    static Optional<ServerProblem> in(SqlError error) {
        Matcher context = CONTEXT.matcher(error.fields().getOrDefault('W', ""));
        boolean aboutData =
                error.sqlState().startsWith("22") || error.sqlState().startsWith("23");
        if (!aboutData || !context.find()) {
            return Optional.empty();
        }
        String named = context.group(2) == null ? error.fields().get('c') : context.group(2);
        return Optional.of(new ServerProblem(
                Long.parseLong(context.group(1)),
                named == null ? "" : named,
                BadRow.row(code(error.sqlState()), reason(error))));
    }

    private static int code(String sqlState) {
        return switch (sqlState) {
            case "22001", "22003" -> BadRow.OUT_OF_RANGE;
            case "22007", "22008" -> BadRow.BAD_TIMESTAMP;
            case "22021" -> BadRow.BAD_UTF8;
            case "23502" -> BadRow.MISSING_VALUE;
            default -> BadRow.UNKNOWN;
        };
    }

    private static String reason(SqlError error) {
        return error.sqlState().equals("23502") ? "Missing data for not-null field" : error.primaryMessage();
    }
}
