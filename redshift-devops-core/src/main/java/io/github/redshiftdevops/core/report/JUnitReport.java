package io.github.redshiftdevops.core.report;

import io.github.redshiftdevops.core.migrate.MigrationOutcome;
import io.github.redshiftdevops.core.migrate.MigrationOutcome.State;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * The run as a suite of tests, in the XML that Ant's JUnit task has made common: a test for each migration. A failure of
 * no migration, and a run without migrations, are a test named {@code migrate}.
 *
 * @see <a href="https://docs.aws.amazon.com/codebuild/latest/userguide/test-reporting.html">Reports of CodeBuild</a>
 */
final class JUnitReport {

    private static final String CLASS = "migrations";

    private final RunReport run;

    private final Markup xml;

    private JUnitReport(RunReport run, Markup xml) {
        this.run = run;
        this.xml = xml;
    }

    static String of(RunReport run) {
        return Markup.document(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", markup -> new JUnitReport(run, markup).suite());
    }

    private void suite() throws XMLStreamException {
        boolean extra = run.isAboutNoMigration();
        long failures = run.failed() ? 1 : 0;
        long skipped = run.migrations().size() - run.count(State.APPLIED) - run.count(State.FAILED);
        xml.inline(
                "testsuite",
                this::tests,
                "name",
                CLASS,
                "tests",
                String.valueOf(run.migrations().size() + (extra ? 1 : 0)),
                "failures",
                String.valueOf(failures),
                "errors",
                "0",
                "skipped",
                String.valueOf(skipped),
                "time",
                seconds(run.duration()),
                "timestamp",
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(run.start()),
                "hostname",
                run.by().host());
    }

    private void tests() throws XMLStreamException {
        for (MigrationOutcome migration : run.migrations()) {
            test(migration.name(), migration.duration(), () -> result(migration.state()));
        }
        if (run.isAboutNoMigration()) {
            test("migrate", run.duration(), () -> result(run.failed() ? State.FAILED : State.APPLIED));
        }
        xml.text("\n");
    }

    private void test(String name, Duration time, Markup.Content result) throws XMLStreamException {
        xml.block("testcase", result, "classname", CLASS, "name", name, "time", seconds(time));
    }

    private void result(State state) throws XMLStreamException {
        switch (state) {
            case APPLIED -> xml.text("");
            case FAILED -> failure();
            case ROLLED_BACK, UNCERTAIN, PENDING ->
                xml.inline("skipped", "", "message", StateText.of(state).reason());
        }
    }

    private void failure() throws XMLStreamException {
        String message = run.problems().isEmpty()
                ? StateText.of(State.FAILED).reason()
                : run.problems().get(0).code() + ": " + run.problems().get(0).message();
        xml.inline("failure", run.problemText(), "message", message, "type", "migration");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }
}
