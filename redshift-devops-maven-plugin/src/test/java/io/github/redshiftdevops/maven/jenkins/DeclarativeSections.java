package io.github.redshiftdevops.maven.jenkins;

import groovy.lang.Binding;
import groovy.lang.Closure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a declarative Pipeline, which JenkinsPipelineUnit of Maven Central does not know yet: {@code when} is asked before {@code steps}, but
 * after the options and the agent, unless it says otherwise; {@code post} runs after them also if they fail.
 *
 * @see <a href="https://www.jenkins.io/doc/book/pipeline/syntax/#declarative-pipeline">Declarative Pipeline</a>
 */
final class DeclarativeSections {

    /** A stage whose block is being read: nothing of it runs before all of it is known. */
    private static final class Stage {
        private boolean wanted = true;
        private final List<Object> bodies = new ArrayList<>();
        private final List<Object> always = new ArrayList<>();
        private final List<String> options = new ArrayList<>();
        private final List<String> agents = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();

        private String enclosing() {
            return Stream.of(options, agents).flatMap(List::stream).collect(Collectors.joining(" / "));
        }

        /** What is entered before {@code when} is asked, unless it says otherwise. */
        private boolean entersBeforeWhen() {
            return !(asked.containsAll(List.of("beforeOptions", "beforeAgent"))
                    || enclosing().isEmpty());
        }
    }

    private final JenkinsRun run;
    private final Deque<Stage> stages = new ArrayDeque<>();
    private boolean skipsAfterUnstable;

    DeclarativeSections(JenkinsRun run) {
        this.run = run;
    }

    void register(Binding binding) {
        binding.setVariable("any", "any");
        binding.setVariable("none", "none");
        run.on("pipeline", arguments -> {
            run.on("stage", stage -> stage((String) stage[0], stage[1]));
            return Step.run(arguments[0]);
        });
        run.on("stages", arguments -> stages.isEmpty() ? Step.run(arguments[0]) : body(arguments[0]));
        run.on("steps", arguments -> body(arguments[0]));
        run.on("when", arguments -> Step.run(arguments[0]));
        run.on("branch", arguments -> {
            current().wanted &= run.branch().equals(arguments[0]);
            return null;
        });
        for (String before : List.of("beforeOptions", "beforeAgent")) {
            run.on(before, arguments -> current().asked.add(before));
        }
        run.on("post", arguments -> Step.run(arguments[0]));
        run.on("always", arguments -> current().always.add(arguments[0]));
        run.on("environment", arguments -> Step.run(arguments[0]));
        run.on("options", arguments -> Step.run(arguments[0]));
        run.on("agent", arguments -> agent(arguments[0]));
        run.on("label", arguments -> arguments[0]);
        run.on("skipDefaultCheckout", arguments -> null);
        run.on("skipStagesAfterUnstable", arguments -> {
            skipsAfterUnstable = true;
            return null;
        });
        run.whenOptionOfStage(text -> current().options.add(text));
    }

    private Stage current() {
        return stages.element();
    }

    private @Nullable Object body(Object block) {
        current().bodies.add(block);
        return null;
    }

    /** Not for the whole Pipeline: ours says none there. */
    private @Nullable Object agent(Object kind) {
        if (kind instanceof Closure) {
            current().agents.add("node " + Step.run(kind));
        } else if (kind.equals("any")) {
            current().agents.add("node");
        }
        return null;
    }

    private @Nullable Object stage(String name, Object block) {
        Stage stage = new Stage();
        stages.push(stage);
        Step.run(block);
        String blocks = stage.enclosing().isEmpty() ? name : name + " / " + stage.enclosing();
        if (!(skipsAfterUnstable && run.isUnstable()) && (stage.wanted || stage.entersBeforeWhen())) {
            run.inside(blocks, new Step(nothing -> stage.wanted ? runs(stage) : run.note("skipped")));
        }
        stages.pop();
        return null;
    }

    private static @Nullable Object runs(Stage stage) {
        try {
            stage.bodies.forEach(Step::run);
        } finally {
            stage.always.forEach(Step::run);
        }
        return null;
    }
}
