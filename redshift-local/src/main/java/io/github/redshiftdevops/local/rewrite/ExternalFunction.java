package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code CREATE EXTERNAL FUNCTION}: a function that hands its arguments to {@code redshift_invoke} in the catalog. What is
 * said of the Lambda function is recorded.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_FUNCTION.html">CREATE EXTERNAL
 *     FUNCTION</a>
 */
final class ExternalFunction implements RewriteRule {

    private static final Set<String> VOLATILITY = Set.of("volatile", "stable", "immutable");
    private static final Set<String> SERVICES = Set.of("lambda", "sagemaker");

    private static final Set<String> NUMBERS = Set.of("retry_timeout", "max_batch_rows", "max_batch_size");

    @Override
    public Set<String> triggers() {
        return Set.of("create");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int external = source.are(1, "or", "replace") ? 3 : 1;
        if (at != 0 || !source.are(external, "external", "function")) {
            return;
        }
        int open = source.behindName(external + 2);
        if (!source.opens(open) || !source.is(source.next(open), "returns")) {
            throw Syntax.error(source, Math.min(open, source.size() - 1));
        }
        int service = source.find(new Range(source.next(open), source.size()), SERVICES);
        int volatility = service - 1;
        if (!isService(source, service) || !VOLATILITY.contains(source.key(volatility))) {
            throw Syntax.error(source, service < 0 ? source.size() - 1 : service);
        }
        String recorded = options(source, service);
        String types = edits.text(new Range(open, source.next(open)));
        edits.remove(external, external + 1);
        edits.remove(service, source.size());
        edits.insertAfter(volatility, body(source, service, source.list(open).size()));
        edits.runAfter("pg_catalog.redshift_record_external_function("
                + Lexer.quoteLiteral(DefinedTable.quoted(source, external + 2) + types)
                + "::pg_catalog.regprocedure, " + recorded + ")");
    }

    private static String body(Source source, int service, int arguments) {
        String values =
                IntStream.rangeClosed(1, arguments).mapToObj(i -> "$" + i).collect(Collectors.joining(", "));
        return " language plpgsql as "
                + Literals.oneLine("begin return pg_catalog.redshift_invoke('" + source.key(service) + "', "
                        + literal(source, service + 1) + ", pg_catalog.jsonb_build_array(" + values + ")); end");
    }

    private static String options(Source source, int start) {
        StringBuilder options = new StringBuilder();
        int i = start;
        while (i < source.size()) {
            int value = i + 1;
            if (isService(source, i)) {
                append(options, "service", "'" + source.key(i) + "'");
                append(options, "service_name", literal(source, value));
            } else if (source.is(i, "iam_role") && source.is(value, Source.LITERAL)) {
                append(options, "iam_role", literal(source, value));
            } else if (source.are(i, "iam_role", "default")) {
                append(options, "iam_role", "'default'");
            } else if (NUMBERS.contains(source.key(i)) && source.is(value, Source.NUMBER)) {
                boolean megabytes = source.is(i, "max_batch_size") && source.is(value + 1, "mb");
                append(options, source.key(i), source.token(value).text() + (megabytes ? " * 1024" : ""));
                i += megabytes || (source.is(i, "max_batch_size") && source.is(value + 1, "kb")) ? 1 : 0;
            } else {
                throw Syntax.error(source, i);
            }
            i += 2;
        }
        return options.toString();
    }

    private static boolean isService(Source source, int at) {
        return SERVICES.contains(source.key(at)) && source.is(at + 1, Source.LITERAL);
    }

    private static void append(StringBuilder options, String name, String value) {
        options.append(options.isEmpty() ? "" : ", ")
                .append(name)
                .append(" => ")
                .append(value);
    }

    private static String literal(Source source, int at) {
        return Literals.oneLine(Lexer.stringValue(source.token(at)));
    }
}
