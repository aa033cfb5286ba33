package io.github.redshiftdevops.core.lint;

import com.google.gson.GsonBuilder;
import io.github.redshiftdevops.core.lint.rules.Rules;
import io.github.redshiftdevops.sql.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The report for code hosts, in the Static Analysis Results Interchange Format 2.1.0.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class Sarif {

    /** Where the file lies, seen from the folder of the module's build output, usually {@code target}. */
    public static final String NAME = "redshift-devops/lint.sarif";

    private Sarif() {}

    /** Writes the report below the folder of the build output. */
    public static Path write(LintReport report, Path buildDirectory) {
        Path file = buildDirectory.resolve(NAME);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, json(report) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(LintReport report) {
        Map<String, Object> driver = object(
                "name",
                "redshift-devops",
                "rules",
                Rules.ALL.stream().map(Sarif::rule).toList());
        Map<String, Object> run = object(
                "tool",
                object("driver", driver),
                "columnKind",
                "utf16CodeUnits",
                "results",
                report.findings().stream().map(Sarif::result).toList());
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(object(
                        "$schema",
                        "https://json.schemastore.org/sarif-2.1.0.json",
                        "version",
                        "2.1.0",
                        "runs",
                        List.of(run)));
    }

    private static Map<String, Object> rule(LintRule rule) {
        RuleInfo info = rule.info();
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("id", info.code());
        descriptor.put("name", info.name());
        descriptor.put("shortDescription", object("text", info.summary()));
        descriptor.put("defaultConfiguration", object("level", level(info.severity())));
        if (!info.page().isEmpty()) {
            descriptor.put("helpUri", info.page());
        }
        return descriptor;
    }

    private static Map<String, Object> result(Finding finding) {
        Location where = Objects.requireNonNull(finding.problem().where());
        Map<String, Object> region = object(
                "startLine", where.line(),
                "startColumn", where.column(),
                "endColumn", where.column() + where.length());
        Map<String, Object> physical =
                object("artifactLocation", object("uri", uri(String.valueOf(where.file()))), "region", region);
        String hint = finding.problem().hint() == null
                ? ""
                : "\nhelp: " + finding.problem().hint();
        return object(
                "ruleId", finding.rule().code(),
                "level", level(finding.severity()),
                "message", object("text", finding.problem().message() + hint),
                "locations", List.of(object("physicalLocation", physical)));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
            case OFF -> "none";
        };
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Names and values in turn, in this order. */
    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
