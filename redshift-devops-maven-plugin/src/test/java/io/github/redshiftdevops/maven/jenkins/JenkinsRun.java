package io.github.redshiftdevops.maven.jenkins;

import com.lesfurets.jenkins.unit.MethodSignature;
import com.lesfurets.jenkins.unit.PipelineTestHelper;
import groovy.lang.Binding;
import groovy.lang.Closure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of a Jenkinsfile on a branch. The steps do nothing but be noted, in order, each behind the blocks that it stands in: {@code Deploy / lock /
 * withCredentials / sh ./mvnw ...}.
 */
final class JenkinsRun {

    /** What {@code sh} and {@code input} do with a text that shall fail. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Failed(String message) {
            super(message);
        }
    }

    private final PipelineTestHelper helper = new PipelineTestHelper();
    private final Binding binding = new Binding();
    private final Map<String, @Nullable Object> build = new HashMap<>();
    private final List<String> blocks = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final String failing;
    private final boolean unstable;
    private Consumer<String> optionOfStage = text -> {
        throw new Failed(text + " has no block");
    };
    private Optional<RuntimeException> failure = Optional.empty();

    private JenkinsRun(String branch, String failing, boolean unstable) {
        this.failing = failing;
        this.unstable = unstable;
        build.put("result", null);
        binding.setVariable("currentBuild", build);
        binding.setVariable("env", new HashMap<>(Map.of("BRANCH_NAME", branch)));
        binding.setVariable("scm", "scm");
        List.of("sh", "checkout", "error", "input", "archiveArtifacts", "junit").forEach(this::step);
        List.of("node", "timeout", "lock", "withEnv", "withCredentials").forEach(this::block);
        List.of("aws", "logRotator", "buildDiscarder", "disableConcurrentBuilds", "properties")
                .forEach(this::value);
        on("stage", arguments -> inside((String) arguments[0], arguments[arguments.length - 1]));
    }

    /** The run on a branch if all goes well. */
    static JenkinsRun on(String branch, String file) {
        return new JenkinsRun(branch, "nothing", false).play(file);
    }

    /** The run on main in which commands that contain a text fail. */
    static JenkinsRun failing(String command, String file) {
        return new JenkinsRun("main", command, false).play(file);
    }

    /** The run on main in which {@code junit} finds a failed test although no command fails. */
    static JenkinsRun unstable(String file) {
        return new JenkinsRun("main", "nothing", true).play(file);
    }

    /** Every step that ran. */
    List<String> steps() {
        return List.copyOf(steps);
    }

    /** The steps that ran within a stage, without its name. */
    List<String> stepsOf(String stage) {
        return steps.stream()
                .filter(step -> step.contains(stage + " / "))
                .map(step -> step.substring(step.indexOf(stage + " / ") + stage.length() + 3))
                .toList();
    }

    /** The stages in which something ran, in order; the innermost ones. */
    List<String> stages() {
        return steps.stream()
                .flatMap(step -> List.of(step.split(" / ")).stream()
                        .filter(block -> List.of("Build", "Test", "Plan", "Approve", "Deploy")
                                .contains(block)))
                .distinct()
                .toList();
    }

    Optional<RuntimeException> failure() {
        return failure;
    }

    private JenkinsRun play(String file) {
        Path folder = Path.of("../pipelines/jenkins").toAbsolutePath().normalize();
        DeclarativeSections sections = new DeclarativeSections(this);
        sections.register(binding);
        helper.setScriptRoots(folder.toString());
        helper.setBaseScriptRoot(folder.toString());
        helper.setScriptExtension("");
        helper.setBaseClassloader(JenkinsRun.class.getClassLoader());
        helper.setImports(Map.of());
        helper.init();
        try {
            helper.runScript(file, binding);
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        }
        return this;
    }

    boolean isUnstable() {
        return "UNSTABLE".equals(build.get("result"));
    }

    String branch() {
        return String.valueOf(((Map<?, ?>) binding.getVariable("env")).get("BRANCH_NAME"));
    }

    /** Runs a block under a name. */
    @Nullable
    Object inside(String name, Object block) {
        blocks.add(name);
        try {
            return Step.run(block);
        } finally {
            blocks.remove(blocks.size() - 1);
        }
    }

    void on(String name, Function<Object[], @Nullable Object> body) {
        Step step = new Step(body);
        for (Class<?>[] types : SIGNATURES) {
            helper.registerAllowedMethod(new MethodSignature(name, types), (Closure<?>) step);
        }
    }

    private static final List<Class<?>[]> SIGNATURES = List.of(
            new Class<?>[] {},
            new Class<?>[] {String.class},
            new Class<?>[] {Boolean.class},
            new Class<?>[] {Map.class},
            new Class<?>[] {List.class},
            new Class<?>[] {Closure.class},
            new Class<?>[] {String.class, Closure.class},
            new Class<?>[] {Map.class, Closure.class},
            new Class<?>[] {List.class, Closure.class});

    /** What to do with {@code lock} and {@code timeout} that have no block. */
    void whenOptionOfStage(Consumer<String> taker) {
        optionOfStage = taker;
    }

    private void step(String name) {
        on(name, arguments -> {
            String text = name + " " + (arguments.length == 0 ? "" : arguments[0]);
            note(text);
            if (name.equals("error") || (List.of("sh", "input").contains(name) && text.contains(failing))) {
                throw new Failed(text);
            }
            if (name.equals("junit") && unstable) {
                build.put("result", "UNSTABLE");
            }
            return null;
        });
    }

    String note(String step) {
        steps.add(String.join(" / ", blocks) + " / " + step);
        return step;
    }

    /** Credentials and agents are told with the block, so that a test sees them. */
    private void block(String name) {
        on(name, arguments -> {
            Object last = arguments[arguments.length - 1];
            String text = arguments.length == 1 && last instanceof Closure ? name : name + " " + arguments[0];
            if (last instanceof Closure) {
                return inside(text, last);
            }
            optionOfStage.accept(text);
            return null;
        });
    }

    private void value(String name) {
        on(name, arguments -> value(name, arguments));
    }

    private Object value(String name, Object... arguments) {
        String text = arguments.length == 0 ? name : name + " " + arguments[0];
        return note(text);
    }
}
