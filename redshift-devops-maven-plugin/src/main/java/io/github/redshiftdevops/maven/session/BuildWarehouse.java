package io.github.redshiftdevops.maven.session;

import io.github.redshiftdevops.core.provision.Provisioned;
import io.github.redshiftdevops.core.targets.TargetParameter;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The transient warehouse of a build: one for the whole reactor, until the Maven session ends. Thread-safe: modules may be
 * built in parallel.
 */
public final class BuildWarehouse {

    private final MavenExecutionRequest request;

    private @Nullable Provisioned provisioned;

    private BuildWarehouse(MavenExecutionRequest request) {
        this.request = request;
    }

    /** The one of the session. */
    public static BuildWarehouse of(MavenExecutionRequest request) {
        // This class may be loaded more than once, if modules give the plugin different dependencies.
        String key = BuildWarehouse.class.getName() + "@" + System.identityHashCode(BuildWarehouse.class);
        synchronized (request) {
            return (BuildWarehouse) request.getData().computeIfAbsent(key, absent -> new BuildWarehouse(request));
        }
    }

    /** The warehouse; it is made by the module that asks first, and all modules are told of it. */
    public synchronized Provisioned get(MavenSession session, Function<Consumer<Runnable>, Provisioned> making) {
        if (provisioned == null) {
            provisioned = making.apply(action -> SessionEnd.whenItComes(request, action));
            Map<TargetParameter, String> parameters = provisioned.note().parameters();
            session.getAllProjects().forEach(module -> tell(module, parameters));
        }
        return provisioned;
    }

    /** As project properties, which is where goals look for what neither pom nor command line gives them. */
    private static void tell(MavenProject module, Map<TargetParameter, String> parameters) {
        Properties properties = module.getProperties();
        parameters.forEach((parameter, value) -> properties.putIfAbsent(parameter.property(), value));
    }
}
