package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.external.TextRows.LineFields;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The groups of RegexSerDe's property {@code input.regex}; a line that does not match has NULL in all columns. */
record RegexFields(Pattern pattern) implements LineFields {

    /**
     * As the properties of the SerDe say.
     *
     * @throws SqlError if the pattern is malformed
     */
    static RegexFields of(TableProperties serde) {
        int flags = serde.isTrue("input.regex.case.insensitive") ? Pattern.CASE_INSENSITIVE : 0;
        try {
            return new RegexFields(Pattern.compile(serde.get("input.regex", ""), flags));
        } catch (PatternSyntaxException e) {
            throw SqlError.of(Problem.of("2201B", "invalid pattern in SerDe property 'input.regex'")
                    .withDetail(e.getMessage()));
        }
    }

    @Override
    public List<@Nullable String> of(String line, LineReader more) {
        List<@Nullable String> fields = new ArrayList<>();
        Matcher matcher = pattern.matcher(line);
        for (int i = 1; matcher.matches() && i <= matcher.groupCount(); i++) {
            fields.add(matcher.group(i));
        }
        return fields;
    }
}
