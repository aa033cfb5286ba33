package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.numeric.DecimalTypes;
import io.github.redshiftdevops.local.numeric.ParameterType;
import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.Report;
import io.github.redshiftdevops.local.rewrite.Rewritten;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets PostgreSQL analyse a statement before it executes it; its trees arrive as messages that no client sees. */
final class Analysis {

    private static final String QUESTION = "select pg_catalog.redshift_print_trees($1, $2)";
    private static final int TEXT = 25;
    private static final int OIDS = 1028;
    private static final char DETAIL = 'D';
    private static final char MESSAGE = 'M';

    private Analysis() {}

    /** The statement with the types of its DECIMALs; as it is if PostgreSQL cannot analyse it. */
    static Rewritten typed(Backend backend, DecimalTypes statement, List<ParameterType> parameters) throws IOException {
        if (!statement.concern(parameters)) {
            return statement.statement();
        }
        List<String> trees = new ArrayList<>();
        List<Optional<String>> header = new ArrayList<>();
        backend.run(
                QUESTION,
                List.of(Value.text(TEXT, statement.query()), Value.text(OIDS, oids(parameters))),
                (columns, row) -> header.add(Optional.ofNullable(row.get(0))),
                frame -> tree(frame).ifPresent(trees::add));
        return header.get(0)
                .map(bytes -> statement.typed(trees, Integer.parseInt(bytes), parameters))
                .orElse(statement.statement());
    }

    private static String oids(List<ParameterType> parameters) {
        return parameters.stream()
                .map(type -> Integer.toUnsignedString(type.oid()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Optional<String> tree(Frame frame) throws IOException {
        if (frame.type() != Report.NOTICE_RESPONSE) {
            return Optional.empty();
        }
        Report report = Report.of(frame);
        return Optional.ofNullable(report.fields().get(DETAIL))
                .filter(detail -> report.fields().getOrDefault(MESSAGE, "").startsWith("parse tree"));
    }
}
