package io.github.redshiftdevops.local.supported;

import io.github.redshiftdevops.sql.Statements;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/supported.md} from the code, the fixtures, and the catalog of a running local Redshift. */
final class SupportedPage {

    private static final String INTRODUCTION = """
            # What the local Redshift supports

            Written from the code by `SupportedPageIT`, which fails if this page is not what the code says. To write it
            again:

            ```
            ./mvnw verify -pl redshift-local -am -Dtest=NoTests -Dit.test=SupportedPageIT -Dsupported.write=true \\
              -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
            ```

            What Redshift's SQL shares with PostgreSQL's is not listed: PostgreSQL does it.
            """;

    /** As the manual lists them, each as a column may have it. */
    static final List<String> TYPES = List.of(
            "smallint",
            "integer",
            "bigint",
            "decimal(18, 4)",
            "real",
            "double precision",
            "boolean",
            "char(10)",
            "varchar(max)",
            "date",
            "timestamp",
            "timestamptz",
            "time",
            "timetz",
            "interval year to month",
            "interval day to second",
            "super",
            "varbyte(100)",
            "hllsketch");

    private final StringBuilder page = new StringBuilder(INTRODUCTION);
    private final InstalledNames installed;

    /**
     * What the catalog has in addition to PostgreSQL's.
     *
     * @param functions names
     * @param views names
     */
    record InstalledNames(List<String> functions, List<String> views) {}

    private SupportedPage(InstalledNames installed) {
        this.installed = installed;
    }

    static String of(InstalledNames installed) {
        SupportedPage page = new SupportedPage(installed);
        page.syntax();
        page.commands();
        page.parameters();
        page.functions();
        page.types();
        page.views();
        page.differences();
        page.refusals();
        return page.page.toString();
    }

    private void section(String title, String text) {
        page.append("\n## ").append(title).append("\n\n").append(text).append('\n');
    }

    private void syntax() {
        String rows = Sources.fixtures("rewrite").stream()
                .map(fixture -> Sources.row("rewrite", Sources.className(fixture)))
                .collect(Collectors.joining("\n"));
        section("Syntax", "| what | manual |\n|---|---|\n" + rows);
    }

    private void commands() {
        String source = Sources.read(Sources.MAIN.resolve("gateway/Commands.java"));
        String kinds = Sources.read(Sources.MAIN.resolve("procedure/statement/StatementKinds.java"));
        String rows =
                Sources.all("(\\w+)::parse", source).stream().map(Sources::row).collect(Collectors.joining("\n"));
        section(
                "Statements that the gateway executes itself",
                "| what | manual |\n|---|---|\n" + rows + "\n\nA procedure has these statements, and those of SQL: "
                        + sorted(Sources.all("Map\\.entry\\(\"(\\w+)\"", kinds).stream()) + ".");
    }

    private void parameters() {
        String copy = Sources.read(Sources.MAIN.resolve("copy/CopyParameters.java"));
        String formats = Sources.read(Sources.MAIN.resolve("copy/FormatParameters.java"));
        String flags = Sources.read(Sources.MAIN.resolve("copy/CopyFlag.java"));
        String unload = Sources.read(Sources.MAIN.resolve("unload/UnloadParameters.java"));
        String both = Sources.read(Sources.MAIN.resolve("transfer/ParameterReader.java"));
        section(
                "Parameters of COPY and UNLOAD",
                "COPY: "
                        + sorted(Stream.of(added(copy), added(formats), Sources.all("(?m)^    ([A-Z_]+),?$", flags))
                                .flatMap(List::stream))
                        + ".\n\nCOPY refuses: " + sorted(quoted("UNSUPPORTED = List.of", copy))
                        + ".\n\nUNLOAD: " + sorted(added(unload).stream())
                        + ".\n\nUNLOAD refuses: " + sorted(quoted("parameters.refuse", unload))
                        + ".\n\nBoth: " + sorted(added(both).stream()) + ".");
    }

    /** The parameters that a class adds one by one or from a list. */
    private static List<String> added(String source) {
        return Stream.of(
                        Sources.all("\\badd\\(\\s*\"(\\w+)\"", source).stream(),
                        source.contains("COMPRESSIONS = ")
                                ? quoted("COMPRESSIONS = List.of", source)
                                : Stream.<String>of(),
                        source.contains(" :\n") || source.contains(" : List.of")
                                ? quotedInLoops(source)
                                : Stream.<String>of())
                .flatMap(names -> names)
                .toList();
    }

    private static Stream<String> quotedInLoops(String source) {
        return Sources.all(
                        "(?s)for \\(String \\w+ :\\s*List\\.of\\(([^)]*)\\)\\) \\{\\s*(?:parameters\\.)?add\\(", source)
                .stream()
                .flatMap(list -> Sources.all("\"(\\w+)\"", list).stream());
    }

    private static Stream<String> quoted(String start, String source) {
        int from = source.indexOf(start);
        return Sources.all("\"(\\w+)\"", source.substring(from, source.indexOf(");", from))).stream();
    }

    private static String sorted(Stream<String> names) {
        return names(names.map(name -> name.toUpperCase(Locale.ROOT)).sorted().distinct());
    }

    private static String names(Stream<String> names) {
        String text = names.map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        if (text.isEmpty()) {
            throw new IllegalStateException("nothing found behind:\n");
        }
        return text;
    }

    private void functions() {
        section(
                "Functions that PostgreSQL does not have, or has otherwise",
                names(installed.functions().stream().sorted())
                        + ".\n\nFunctions that the rewriter turns into others are under [Syntax](#syntax).");
    }

    private void types() {
        section(
                "Data types",
                names(TYPES.stream()) + ", and their other names. What Redshift has not is [refused](#refused).");
    }

    private void views() {
        Set<String> empty = Sources.views("system-views-without-rows.sql");
        section(
                "System tables and views",
                "With rows: "
                        + names(installed.views().stream()
                                .filter(view -> !empty.contains(view))
                                .sorted()) + ".\n\nWith columns and without rows: " + names(empty.stream()) + ".");
    }

    private void differences() {
        String rows = Differences.all().stream()
                .map(difference ->
                        "| " + difference.text() + " | `" + difference.query() + "` | `" + difference.result() + "` |")
                .collect(Collectors.joining("\n"));
        section("Different from a cluster", "| what | for example | gives here |\n|---|---|---|\n" + rows);
    }

    private void refusals() {
        StringBuilder text = new StringBuilder();
        for (String fixture : Sources.fixtures("refusal")) {
            text.append("| what | manual |\n|---|---|\n")
                    .append(Sources.row("rewrite", Sources.className(fixture)))
                    .append("\n\n")
                    .append(refused(Sources.TESTS.resolve("resources/refusal").resolve(fixture)))
                    .append("\n\n");
        }
        section(
                "Refused",
                "For each kind some statements, and the error.\n\n"
                        + text.toString().strip());
    }

    private static String refused(Path folder) {
        List<String> problems =
                Sources.read(folder.resolve("problems.txt")).lines().toList();
        List<String> statements = Statements.split(Sources.read(folder.resolve("redshift.sql"))).stream()
                .map(statement -> statement.text().strip().replaceAll("\\s+", " "))
                .toList();
        StringBuilder list = new StringBuilder("```\n");
        for (int i = 0; i < problems.size(); i++) {
            if (!problems.get(i).equals("taken")) {
                String error = problems.get(i).replaceFirst(" at \\d+:", ":");
                list.append(statements.get(i)).append(";\n    ").append(error).append('\n');
            }
        }
        return list.append("```").toString();
    }
}
