package io.github.redshiftdevops.local.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * A program that is run to its end.
 *
 * @param status 0 if it went well
 * @param output what it printed, errors included
 */
record ShortCommand(int status, String output) {

    static ShortCommand run(List<String> command) throws IOException {
        ProcessBuilder builder = clean(new ProcessBuilder(command)).redirectErrorStream(true);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        return new ShortCommand(Waiting.forEnd(process), output.strip());
    }

    boolean isOk() {
        return status == 0;
    }

    /**
     * Without what would change PostgreSQL's ways: its own variables, language and time zone of the user, and a working
     * folder that another user cannot look into.
     */
    static ProcessBuilder clean(ProcessBuilder builder) {
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder.directory(new File(File.separator));
    }
}
