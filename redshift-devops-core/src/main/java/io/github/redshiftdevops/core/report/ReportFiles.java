package io.github.redshiftdevops.core.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a report: {@code report.html}, {@code report.json} and {@code TEST-migrations.xml}. The first two tell
 * too what {@code plan.sql}, {@code lint.sarif} and {@code drift.json} in the same folder say.
 *
 * @param folder usually {@code target/redshift-devops}; it need not exist
 */
public record ReportFiles(Path folder) {

    private static final String HTML = "report.html";

    private static final String JSON = "report.json";

    private static final String JUNIT = "TEST-migrations.xml";

    /**
     * Deletes them: nobody shall take them for those of a run that was killed.
     *
     * @throws IOException if one cannot be deleted
     */
    public void remove() throws IOException {
        for (String name : new String[] {HTML, JSON, JUNIT}) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /**
     * Writes them.
     *
     * @return the page
     * @throws IOException if they cannot be written
     */
    public Path write(RunReport run) throws IOException {
        Neighbours neighbours = Neighbours.in(folder);
        Files.createDirectories(folder);
        write(JUNIT, JUnitReport.of(run));
        write(JSON, JsonReport.of(run, neighbours));
        return write(HTML, HtmlReport.of(run, neighbours));
    }

    /** Half a surrogate pair, which UTF-8 cannot hold, becomes a question mark. */
    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
