package io.github.redshiftdevops.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.redshiftdevops.core.migrate.MigrationOutcome;
import io.github.redshiftdevops.core.migrate.MigrationOutcome.State;
import io.github.redshiftdevops.core.report.RunReport.Versions;
import io.github.redshiftdevops.core.report.RunReport.Who;
import io.github.redshiftdevops.sql.Location;
import io.github.redshiftdevops.sql.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportFilesTests {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private static final String HOSTILE = "<script>alert('1')</script> & \"]]>\u0000\u001B[31m\uD800 </style></pre>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "report.json", "TEST-migrations.xml"})
    void aFailedRunIsReported(String file) throws Exception {
        neighbour("plan.sql", "begin;\ncreate table a (id int);\ncommit;\n");
        neighbour("lint.sarif", """
                {"runs": [{"results": [{"ruleId": "RSL001", "level": "error", "message": {"text": "no distkey"},
                  "locations": [{"physicalLocation": {"artifactLocation": {"uri": "db/V1__a.sql"},
                    "region": {"startLine": 3}}}]}]}]}
                """);
        neighbour("drift.json", """
                {"database": "dev", "version": null, "differences": [{"state": "extra", "kind": "table",
                  "name": "public.by_hand", "expected": null, "actual": "table", "sql": ["drop table by_hand"]}]}
                """);

        new ReportFiles(folder).write(failedRun());

        assertThat(withoutStyle(Files.readString(folder.resolve(file)))).isEqualTo(golden("failed-" + file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "report.json", "TEST-migrations.xml"})
    void aRunWithNothingToDoIsReported(String file) throws Exception {
        new ReportFiles(folder).write(run(List.of(), List.of(), List.of()));

        assertThat(withoutStyle(Files.readString(folder.resolve(file)))).isEqualTo(golden("nothing-" + file));
    }

    @Test
    void hostileTextStaysText() throws Exception {
        neighbour("plan.sql", HOSTILE);
        MigrationOutcome migration =
                new MigrationOutcome(Optional.of("1"), HOSTILE, HOSTILE + ".sql", State.FAILED, Duration.ofMillis(1));
        Problem problem = Problem.of("42601", HOSTILE)
                .at(new Location(HOSTILE, 1, 1, HOSTILE, 3))
                .withDetail(HOSTILE)
                .withHint(HOSTILE);

        Path page = new ReportFiles(folder).write(run(List.of(migration), List.of(HOSTILE), List.of(problem)));

        assertThat(Files.readString(page)).doesNotContain("<script").contains("&lt;script&gt;alert(");
        Element html = parse(page).getDocumentElement();
        assertThat(html.getElementsByTagName("script").getLength()).isZero();
        assertThat(html.getElementsByTagName("li").item(0).getTextContent())
                .isEqualTo("<script>alert('1')</script> & \"]]>\uFFFD\uFFFD[31m\uFFFD </style></pre>");
        Element test = (Element) parse(folder.resolve("TEST-migrations.xml"))
                .getElementsByTagName("testcase")
                .item(0);
        assertThat(test.getAttribute("name")).startsWith("V1 <script>alert('1')</script> & \"]]>");
        assertThat(json().getAsJsonArray("warnings").get(0).getAsString()).startsWith(HOSTILE.substring(0, 30));
    }

    @Test
    void aPageNeedsNothingFromElsewhere() throws Exception {
        String page = Files.readString(new ReportFiles(folder).write(failedRun()));

        assertThat(page)
                .contains("prefers-color-scheme: dark", "width=device-width", "default-src 'none'")
                .doesNotContain("http://", "https://", "url(", "@import", "src=", "href=", "<link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"runs\": 1, \"differences\": null}", "\uD83D"})
    void whatAnotherGoalHasLeftBrokenIsSaid(String text) throws Exception {
        neighbour("lint.sarif", text);
        neighbour("drift.json", text);

        Path page = new ReportFiles(folder).write(failedRun());

        parse(page);
        assertThat(json().getAsJsonObject("lint").get("unreadable").getAsString())
                .isNotBlank();
        assertThat(json().getAsJsonObject("drift").get("unreadable").getAsString())
                .isNotBlank();
        assertThat(Files.readString(page)).contains("It cannot be read: ");
    }

    @Test
    void aLongLintIsCutOnThePageAlone() throws Exception {
        String finding = "{\"ruleId\": \"RSL001\", \"message\": {\"text\": \"x\"}}";
        neighbour("lint.sarif", "{\"runs\": [{\"results\": [" + (finding + ",").repeat(500) + finding + "]}]}");

        Path page = new ReportFiles(folder).write(failedRun());

        assertThat(Files.readString(page)).contains("1 more are in lint.sarif.");
        assertThat(json().getAsJsonObject("lint").getAsJsonArray("rows")).hasSize(501);
    }

    @Test
    void reportsOfAnEarlierRunAreRemovedAndNothingElse() throws Exception {
        ReportFiles files = new ReportFiles(folder);
        files.write(failedRun());
        neighbour("plan.sql", "");

        files.remove();

        assertThat(folder).isDirectoryContaining("glob:**/plan.sql").isDirectoryNotContaining("glob:**/{report,TEST}*");
    }

    private static RunReport failedRun() {
        Location where = new Location("db/V3__c.sql", 2, 8, "select mail from a", 4);
        return run(
                List.of(
                        migration("1", "vacuum", State.APPLIED, 61_500),
                        migration("2", "b", State.ROLLED_BACK, 12),
                        migration("3", "c", State.FAILED, 1_250),
                        migration("4", "d", State.PENDING, 0),
                        new MigrationOutcome(
                                Optional.empty(), "v", "db/R__v.sql", State.UNCERTAIN, Duration.ofMillis(3))),
                List.of("this is production"),
                List.of(Problem.of("42703", "column \"mail\" does not exist")
                        .at(where)
                        .withHint("look for the column's name")));
    }

    private static MigrationOutcome migration(String version, String description, State state, long millis) {
        return new MigrationOutcome(
                Optional.of(version),
                description,
                "db/V" + version + "__" + description + ".sql",
                state,
                Duration.ofMillis(millis));
    }

    private static RunReport run(List<MigrationOutcome> migrations, List<String> warnings, List<Problem> problems) {
        return new RunReport(
                new Who(
                        Optional.of("local Redshift (database shop), user dev, no password needed"),
                        Optional.of("dev"),
                        "builder",
                        Optional.of("shop:42")),
                START,
                Duration.ofMillis(65_400),
                migrations,
                new Versions(Optional.of("0.9"), Optional.of(migrations.isEmpty() ? "0.9" : "1")),
                warnings,
                problems);
    }

    private void neighbour(String name, String text) throws Exception {
        Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(file, FileTime.from(START.plusMillis(7)));
    }

    private JsonObject json() throws Exception {
        return JsonParser.parseString(Files.readString(folder.resolve("report.json")))
                .getAsJsonObject();
    }

    private static Document parse(Path file) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    /** The style has a file of its own. */
    private static String withoutStyle(String text) {
        return text.replaceAll("(?s)<style>.*</style>", "<style></style>");
    }

    private static String golden(String name) throws Exception {
        try (InputStream resource =
                Objects.requireNonNull(ReportFilesTests.class.getResourceAsStream("/report/" + name))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
