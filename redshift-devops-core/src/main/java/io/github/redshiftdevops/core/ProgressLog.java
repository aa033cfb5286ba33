package io.github.redshiftdevops.core;

/** Where lines for people go while something runs. Called from the thread that runs it. */
public interface ProgressLog {

    /** What the user wants to see in every run. */
    void info(String line);

    /** What the user should look into although the run goes on. */
    void warn(String line);

    /** What helps to find out why something went as it did. */
    void debug(String line);
}
