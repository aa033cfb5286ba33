package io.github.redshiftdevops.core.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.redshiftdevops.core.FailureException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTests {

    private static final LintSettings DEFAULTS = LintSettings.of(Map.of("RSL033", "off"), "error");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- redshift-lint: off RSL003 empty anyway\ntruncate sales.a;",
                "truncate sales.a; -- redshift-lint: off RSL003",
                "truncate /* redshift-lint: off RSL003 */ sales.a;",
                "select 1;\n-- Redshift-Lint: OFF rsl003, RSL044\n\ntruncate sales.a",
                "truncate sales.a;\nselect 1;\n-- redshift-lint: off file RSL003"
            })
    void aCommentSwitchesARuleOff(String sql) throws Exception {
        assertThat(found(sql, "RSL003")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- redshift-lint: off RSL003\nselect 1;\ntruncate sales.a;",
                "select 1; -- redshift-lint: off RSL003\ntruncate sales.a;",
                "truncate sales.a;\n-- redshift-lint: off RSL003\n",
                "truncate sales.a; select '-- redshift-lint: off file RSL003';",
                "-- redshift-lint: off RSL044\ntruncate sales.a;"
            })
    void aCommentSwitchesNothingElseOff(String sql) throws Exception {
        assertThat(found(sql, "RSL003")).hasSize(1);
    }

    @Test
    void thePomChangesSeverities() throws Exception {
        LintedProject project = new LintedProject(folder).write("V1__a.sql", "truncate sales.a;");

        assertThat(project.lint(LintSettings.of(Map.of("RSL003", "error"), "error"))
                        .atLeast(Severity.ERROR))
                .hasSize(1);
        assertThat(project.lint(LintSettings.of(Map.of("RSL003", "Off"), "error"))
                        .findings())
                .isEmpty();
        assertThat(project.lint(DEFAULTS).atLeast(Severity.OFF)).isEmpty();
        assertThat(project.lint(DEFAULTS).summary()).isEqualTo("1 script: 0 errors, 1 warning, 0 infos");
    }

    @Test
    void settingsThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> LintSettings.of(Map.of("RSL999", "off"), "error"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("RD110: <lint> of the pom names the rule 'RSL999'")
                .hasMessageContaining("RSL003");
        assertThatThrownBy(() -> LintSettings.of(Map.of("RSL003", "fatal"), "error"))
                .hasMessageContaining("RD110: <RSL003> in <lint> of the pom is 'fatal'")
                .hasMessageContaining("write error, warning, info or off");
        assertThatThrownBy(() -> LintSettings.of(Map.of(), "always"))
                .hasMessageContaining("redshift.lintFailOn is 'always'");
    }

    @Test
    void aFindingBehindAPlaceholderIsShownWhereItStandsInTheFile() throws Exception {
        String sql = "create table ${schema}.orders (a int); truncate ${SCHEMA}.b;\ntruncate ${schema}.c;";
        List<Finding> findings = found(sql, "RSL003");

        assertThat(LintedProject.lines(findings).lines().map(line -> line.substring(0, line.indexOf(" "))))
                .containsExactly("V1__a.sql:1:40:", "V1__a.sql:2:1:");
        assertThat(findings.get(1).problem().lines()).contains("  2 | truncate ${schema}.c;", "    | ^^^^^^^^");
    }

    @Test
    void noReportShowsASecret() throws Exception {
        LintedProject project = new LintedProject(folder)
                .write(
                        "V1__a.sql",
                        "alter user a password 'Hunter2abc'; -- Hunter2abc\ncreate user b password '${reader_password}';");
        LintReport report = project.lint(DEFAULTS);

        assertThat(found(report, "RSL034")).hasSize(1);
        assertThat(found(report, "RSL034").get(0).problem().lines())
                .contains("  1 | alter user a password '***'", "    |                       ^^^^^");
        assertThat(report.findings().toString()).doesNotContain("Hunter2abc");
        assertThat(Sarif.json(report)).doesNotContain("Hunter2abc");
    }

    @Test
    void withoutADefaultBranchTheReportSaysWhatWasNotAsked() throws Exception {
        LintedProject project = new LintedProject(folder).write("V1__a.sql", "select 1;");

        assertThat(project.lint(LintSettings.of(Map.of(), "error")).notes())
                .singleElement()
                .asString()
                .startsWith("RSL033 was not asked: git does not tell");
        assertThat(project.lint(DEFAULTS).notes()).isEmpty();
    }

    @Test
    void brokenTextIsNoReasonToFail() throws Exception {
        LintedProject project = new LintedProject(folder)
                .write("V1__a.sql", "create table (; alter table; grant; drop; create; copy x from '; ${ $$ \"")
                .write("V2__b.sql", "create procedure p( as $$ if then for loop; ;; end")
                .write("V3__c.sql", "insert into; create table t (a; call; vacuum full; update; create view;");

        assertThat(project.lint(DEFAULTS).scripts()).isEqualTo(3);
    }

    @Test
    void theSarifFileHasWhatTheSchemaRequires() throws Exception {
        LintedProject project = new LintedProject(folder).write("V1__a b.sql", "select 1;\ntruncate sales.a;");
        Path file = Sarif.write(project.lint(DEFAULTS), folder.resolve("target"));

        assertThat(file).isEqualTo(folder.resolve("target/redshift-devops/lint.sarif"));
        JsonObject log = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
        JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
        assertThat(driver.get("name").getAsString()).isEqualTo("redshift-devops");
        assertThat(driver.getAsJsonArray("rules"))
                .allSatisfy(rule -> assertThat(rule.getAsJsonObject().keySet()).contains("id", "shortDescription"));
        JsonArray results = run.getAsJsonArray("results");
        assertThat(results).hasSize(1);
        JsonObject result = results.get(0).getAsJsonObject();
        assertThat(result.get("ruleId").getAsString()).isEqualTo("RSL003");
        assertThat(result.get("level").getAsString()).isEqualTo("warning");
        assertThat(result.getAsJsonObject("message").get("text").getAsString()).startsWith("TRUNCATE commits");
        JsonObject place =
                result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
        assertThat(place.getAsJsonObject("artifactLocation").get("uri").getAsString())
                .isEqualTo("V1__a%20b.sql");
        assertThat(place.getAsJsonObject("region").toString())
                .contains("\"startLine\":2", "\"startColumn\":1", "\"endColumn\":9");
    }

    private List<Finding> found(String sql, String code) throws Exception {
        return found(new LintedProject(folder).write("V1__a.sql", sql).lint(DEFAULTS), code);
    }

    private static List<Finding> found(LintReport report, String code) {
        return report.findings().stream()
                .filter(finding -> finding.rule().code().equals(code))
                .toList();
    }
}
