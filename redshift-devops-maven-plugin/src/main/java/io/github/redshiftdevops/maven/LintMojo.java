package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.lint.Finding;
import io.github.redshiftdevops.core.lint.Lint;
import io.github.redshiftdevops.core.lint.LintReport;
import io.github.redshiftdevops.core.lint.LintSettings;
import io.github.redshiftdevops.core.lint.Sarif;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong in the migrations, by the rules of Amazon Redshift and without a database. What is found is printed
 * and written to {@code target/redshift-devops/lint.sarif} for code hosts; an error makes the build fail.
 *
 * <p>In a build it runs in the phase {@code validate}: before anything migrates. Locations that begin with {@code
 * classpath:} are in {@code target/classes}: bind the goal to {@code process-resources} for them.
 *
 * @since 1.0.0
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public class LintMojo extends FilesMojo {

    /**
     * The severities of rules that shall not have their own: {@code <RSL026>off</RSL026>}, or {@code info}, {@code
     * warning} or {@code error}. A comment {@code -- redshift-lint: off RSL026} does it for a statement.
     *
     * @since 1.0.0
     */
    @Parameter
    private @Nullable Map<String, String> lint;

    /**
     * The least severity at which the build fails: {@code error}, {@code warning}, {@code info}, or {@code off} for
     * never.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.lintFailOn", defaultValue = "error")
    @SuppressWarnings("NullAway.Init") // Maven sets it
    private String lintFailOn;

    @Override
    void run(MigrationSettings migrations) throws MojoFailureException {
        LintSettings settings = LintSettings.of(lint == null ? Map.of() : lint, lintFailOn);
        LintReport report = new Lint(migrations, settings).run(log());
        report.findings().forEach(finding -> finding.problem().lines().forEach(printer(finding)));
        report.notes().forEach(getLog()::info);
        getLog().info("Lint of " + report.summary());
        getLog().info("Report: " + shown(Sarif.write(report, buildDirectory())));
        List<Finding> failing = report.atLeast(settings.failOn());
        if (!failing.isEmpty()) {
            throw new MojoFailureException("lint has found " + failing.size() + " of severity "
                    + settings.failOn().key() + (settings.failOn().key().equals("error") ? "" : " or worse")
                    + ", see above");
        }
    }

    private Consumer<String> printer(Finding finding) {
        Log log = getLog();
        return switch (finding.severity()) {
            case ERROR -> log::error;
            case WARNING -> log::warn;
            case INFO, OFF -> log::info;
        };
    }
}
