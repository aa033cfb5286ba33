package io.github.redshiftdevops.junit;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.aws.Aws;
import io.github.redshiftdevops.core.targets.Setting;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetResolver;
import io.github.redshiftdevops.core.targets.TargetSettings;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The target of all tests of this JVM, found once. Thread-safe. */
final class TestTargets {

    private static @Nullable Supplier<TestTarget> found;

    private TestTargets() {}

    /**
     * The target.
     *
     * @throws FailureException if there is none; again for each class, without another try
     */
    static synchronized TestTarget get() {
        if (found == null) {
            found = find();
        }
        return found.get();
    }

    private static Supplier<TestTarget> find() {
        Path module = Path.of(System.getProperty("basedir", System.getProperty("user.dir", "")));
        try {
            TargetResolver resolver = new TargetResolver(Aws::new, new TestProgressLog());
            TestTarget target = new TargetFinder(
                            module.resolve("target"), settings(module), resolver, () -> OwnRedshift.start(module))
                    .find();
            return () -> target;
        } catch (FailureException e) {
            return () -> {
                throw new FailureException(e.fault(), e.problems(), e);
            };
        }
    }

    /** Surefire hands what stands on Maven's command line on as system properties. */
    private static TargetSettings settings(Path module) {
        TargetSettings settings = TargetSettings.of(System.getenv());
        for (TargetParameter parameter : TargetParameter.values()) {
            String value = System.getProperty(parameter.property());
            if (value != null) {
                String seenFromModule = parameter == TargetParameter.TLS_ROOT_CERTIFICATE
                        ? module.resolve(value).toString()
                        : value;
                settings = settings.with(
                        parameter, new Setting<>(seenFromModule, "system property " + parameter.property()));
            }
        }
        return settings;
    }
}
