package io.github.redshiftdevops.core.compatibility;

import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Flyway as others run it: its own dialect of Redshift, and nothing of ours, in a class loader of its own.
 *
 * @param name for example {@code 9.22.3}
 */
record PlainFlyway(String name, List<URL> jars) {

    /**
     * The one on the class path, and those of the system property {@code compatibility.flyways}, for example
     * {@code 9.22.3=/a/flyway-core-9.22.3.jar:/a/gson.jar;10.20.1=/b/flyway-core-10.20.1.jar}.
     */
    static Stream<PlainFlyway> all() {
        List<PlainFlyway> all = new ArrayList<>();
        all.add(new PlainFlyway(
                "of the class path",
                List.of(
                        jarOf("org.flywaydb.core.Flyway"),
                        jarOf("org.flywaydb.database.redshift.RedshiftDatabaseType"))));
        for (String other : System.getProperty("compatibility.flyways", "").split(";", -1)) {
            String[] parts = other.split("=", 2);
            if (parts.length == 2) {
                all.add(new PlainFlyway(
                        parts[0],
                        Arrays.stream(parts[1].split(":", -1))
                                .map(jar -> url(Path.of(jar).toUri()))
                                .toList()));
            }
        }
        return all.stream();
    }

    /** Applies what is pending; how many. */
    int migrate(Trial trial) throws Exception {
        Object result = run("migrate", trial);
        return result.getClass().getField("migrationsExecuted").getInt(result);
    }

    /**
     * Runs a command.
     *
     * @throws PlainFlywayException with Flyway's message
     */
    Object run(String command, Trial trial) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = loader()) {
            thread.setContextClassLoader(loader);
            Class<?> type = loader.loadClass("org.flywaydb.core.Flyway");
            Object configuration =
                    type.getMethod("configure", ClassLoader.class).invoke(null, loader);
            configuration
                    .getClass()
                    .getMethod("configuration", Map.class)
                    .invoke(configuration, trial.settingsOfFlyway());
            Object flyway = configuration.getClass().getMethod("load").invoke(configuration);
            return type.getMethod(command).invoke(flyway);
        } catch (InvocationTargetException e) {
            throw new PlainFlywayException(e.getCause());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private URLClassLoader loader() {
        List<URL> all = new ArrayList<>(jars);
        all.add(jarOf("com.amazon.redshift.Driver"));
        return new URLClassLoader(all.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL jarOf(String type) {
        try {
            return Class.forName(type).getProtectionDomain().getCodeSource().getLocation();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(URI file) {
        try {
            return file.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** What plain Flyway said when it refused. */
    static final class PlainFlywayException extends Exception {

        private static final long serialVersionUID = 1;

        PlainFlywayException(Throwable cause) {
            super(cause);
        }
    }
}
