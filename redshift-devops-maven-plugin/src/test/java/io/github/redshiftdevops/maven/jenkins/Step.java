package io.github.redshiftdevops.maven.jenkins;

import groovy.lang.Closure;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A step or section of a Jenkinsfile, as JenkinsPipelineUnit calls it: with all arguments as they stand there. */
final class Step extends Closure<@Nullable Object> {

    private static final long serialVersionUID = 1;

    private final transient Function<Object[], @Nullable Object> body;

    Step(Function<Object[], @Nullable Object> body) {
        super(Step.class);
        this.body = body;
    }

    @Override
    public @Nullable Object call(Object... arguments) {
        return body.apply(arguments);
    }

    /** Runs a block of the Jenkinsfile. */
    static @Nullable Object run(Object block) {
        return ((Closure<?>) block).call();
    }
}
