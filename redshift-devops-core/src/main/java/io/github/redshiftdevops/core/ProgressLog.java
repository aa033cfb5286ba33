package io.github.redshiftdevops.core;

/** Where lines for people go while something runs. Called from the thread that runs it. */
public interface ProgressLog {

    /** Drops every line. */
    ProgressLog NONE = new ProgressLog() {

        @Override
        public void info(String line) {}

        @Override
        public void warn(String line) {}

        @Override
        public void debug(String line) {}
    };

    /** What the user wants to see in every run. */
    void info(String line);

    /** What the user should look into although the run goes on. */
    void warn(String line);

    /** What helps to find out why something went as it did. */
    void debug(String line);
}
