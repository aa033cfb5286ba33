package io.github.redshiftdevops.core.report;

import io.github.redshiftdevops.core.migrate.MigrationOutcome;
import io.github.redshiftdevops.core.migrate.MigrationOutcome.State;
import io.github.redshiftdevops.core.report.Neighbour.Rows;
import io.github.redshiftdevops.core.report.Neighbour.Text;
import io.github.redshiftdevops.core.report.Neighbour.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/**
 * The run as a page for people. It has no scripts, needs nothing from elsewhere, and tells browsers to fetch nothing; it
 * is well-formed XML too.
 */
final class HtmlReport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** How much of a file of another goal is shown. */
    private static final int MOST_ROWS = 500;

    private static final int MOST_TEXT = 200_000;

    private final RunReport run;

    private final Neighbours neighbours;

    private final Markup html;

    private HtmlReport(RunReport run, Neighbours neighbours, Markup html) {
        this.run = run;
        this.neighbours = neighbours;
        this.html = html;
    }

    static String of(RunReport run, Neighbours neighbours) {
        return Markup.document("<!DOCTYPE html>", html -> new HtmlReport(run, neighbours, html).page());
    }

    private void page() throws XMLStreamException {
        html.inline(
                "html",
                () -> {
                    html.block("head", this::head);
                    html.block("body", this::body);
                },
                "lang",
                "en");
    }

    private void head() throws XMLStreamException {
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        html.block("title", "Migrations: " + run.headline());
        html.block("style", css());
    }

    private void body() throws XMLStreamException {
        html.block("h1", run.headline(), "class", run.failed() ? "bad" : "good");
        html.block("dl", this::facts);
        if (run.failed()) {
            html.block("h2", "Failure");
            html.block("pre", run.problemText(), "class", "failure");
        }
        migrations();
        if (!run.warnings().isEmpty()) {
            html.block("h2", "Warnings");
            html.block("ul", () -> {
                for (String warning : run.warnings()) {
                    html.block("li", warning);
                }
            });
        }
        for (Neighbour neighbour : neighbours.all()) {
            neighbour(neighbour);
        }
    }

    private void facts() throws XMLStreamException {
        fact("Target", run.by().target().orElse("not known"));
        if (run.by().user().isPresent()) {
            fact("User", run.by().user().get());
        }
        fact("Began", TIME.format(run.start()));
        fact("Took", took(run.duration()));
        fact("Version", run.versions().text());
        fact("Host", run.by().host());
        if (run.by().build().isPresent()) {
            fact("Build", run.by().build().get());
        }
    }

    private void fact(String name, String value) throws XMLStreamException {
        html.block("dt", name);
        html.inline("dd", value);
    }

    private void migrations() throws XMLStreamException {
        html.block("h2", "Migrations");
        if (run.migrations().isEmpty()) {
            html.block("p", run.failed() ? "The run failed before any." : "Nothing was pending.");
            return;
        }
        long longest = run.migrations().stream()
                .mapToLong(migration -> migration.duration().toMillis())
                .max()
                .orElse(0);
        html.block("table", () -> {
            header(List.of("Migration", "State", "Time", "", "File"));
            html.block("tbody", () -> {
                for (MigrationOutcome migration : run.migrations()) {
                    html.block("tr", () -> migration(migration, longest));
                }
            });
        });
    }

    private void migration(MigrationOutcome migration, long longest) throws XMLStreamException {
        html.inline("td", migration.name(), "class", "name");
        StateText state = StateText.of(migration.state());
        html.inline("td", state.word(), "class", "state " + colour(migration.state()), "title", state.reason());
        boolean ran = migration.state() != State.PENDING;
        html.inline("td", ran ? took(migration.duration()) : "", "class", "number");
        html.inline("td", () -> {
            if (ran && longest > 0) {
                html.inline(
                        "meter",
                        "",
                        "max",
                        String.valueOf(longest),
                        "value",
                        String.valueOf(migration.duration().toMillis()),
                        "aria-label",
                        "time");
            }
        });
        html.inline("td", migration.file(), "class", "long faint");
    }

    private static String colour(State state) {
        return switch (state) {
            case APPLIED -> "good";
            case FAILED -> "bad";
            case ROLLED_BACK, UNCERTAIN, PENDING -> "wait";
        };
    }

    private void neighbour(Neighbour neighbour) throws XMLStreamException {
        String name = neighbour.name();
        html.block("h2", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        html.block("p", neighbour.file() + ", written " + TIME.format(neighbour.written()), "class", "faint");
        if (neighbour.content() instanceof Rows rows) {
            rows(rows, neighbour.file());
        } else if (neighbour.content() instanceof Text text) {
            text(text.text(), neighbour.file());
        } else if (neighbour.content() instanceof Unreadable unreadable) {
            html.block("p", "It cannot be read: " + unreadable.reason(), "class", "wait");
        }
    }

    private void rows(Rows table, String file) throws XMLStreamException {
        if (table.rows().isEmpty()) {
            html.block("p", "Nothing was found.", "class", "good");
            return;
        }
        html.block("table", () -> {
            header(table.head());
            html.block("tbody", () -> {
                for (List<String> row :
                        table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
                    html.block("tr", () -> row(table.head(), row));
                }
            });
        });
        if (table.rows().size() > MOST_ROWS) {
            html.block("p", table.rows().size() - MOST_ROWS + " more are in " + file + ".", "class", "wait");
        }
    }

    private void row(List<String> head, List<String> row) throws XMLStreamException {
        for (int i = 0; i < row.size(); i++) {
            html.inline("td", row.get(i), "data-name", head.get(i));
        }
    }

    private void text(String text, String file) throws XMLStreamException {
        boolean cut = text.length() > MOST_TEXT;
        html.block("details", () -> {
            html.block("summary", text.lines().count() + " lines");
            html.block("pre", cut ? text.substring(0, MOST_TEXT) : text);
            if (cut) {
                html.block("p", "The rest is in " + file + ".", "class", "wait");
            }
        });
    }

    private void header(List<String> names) throws XMLStreamException {
        html.block(
                "thead",
                () -> html.inline("tr", () -> {
                    for (String name : names) {
                        html.inline("th", name, "scope", "col");
                    }
                }));
    }

    /** For example {@code 12 ms}, {@code 3.4 s}, or {@code 2 min 5 s}. */
    private static String took(Duration duration) {
        if (duration.toMillis() < 1000) {
            return duration.toMillis() + " ms";
        }
        return duration.toMinutes() == 0
                ? String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0)
                : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }

    private static String css() {
        try (InputStream resource = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
