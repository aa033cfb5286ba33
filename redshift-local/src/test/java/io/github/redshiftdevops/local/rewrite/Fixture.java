package io.github.redshiftdevops.local.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Statements;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder with a script of Redshift's SQL and what becomes of it.
 *
 * @param columns the answers to questions for columns, from lines such as {@code select * from t => a, b}
 */
record Fixture(String name, String redshift, String postgres, Map<String, List<String>> columns) {

    private static final String ANSWER = " => ";

    static List<Fixture> all() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(Fixture.class.getResource("/rewrite"));
        try (Stream<Path> folders = Files.list(Path.of(folder.toURI()))) {
            return folders.sorted().map(Fixture::in).toList();
        }
    }

    private static Fixture in(Path folder) {
        try {
            return new Fixture(
                    folder.getFileName().toString(),
                    Files.readString(folder.resolve("redshift.sql")),
                    Files.readString(folder.resolve("postgres.sql")),
                    columns(folder.resolve("columns.txt")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> columns(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split(ANSWER))
                .collect(Collectors.toMap(parts -> parts[0], parts -> List.of(parts[1].split(", "))));
    }

    /** The name of the folder of a rule, for example {@code schema-quota}. */
    static String nameFor(Object rule) {
        return rule.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** The script with each of its statements rewritten. */
    String rewritten(String script) {
        StringBuilder text = new StringBuilder(script);
        List<Statement> statements = Statements.split(script);
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement statement = statements.get(i);
            int start = statement.start();
            text.replace(
                    start,
                    start + statement.text().length(),
                    Rewriter.rewrite(statement, this::columnsOf).text());
        }
        return text.toString();
    }

    private List<String> columnsOf(String query) {
        List<String> answer = columns.get(query);
        assertThat(answer).as("columns.txt for: " + query).isNotNull();
        return Objects.requireNonNull(answer);
    }

    @Override
    public String toString() {
        return name;
    }
}
