package io.github.redshiftdevops.core.creation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What shall be made.
 *
 * @param description words for the name; an undo script without takes that of its version
 * @param version which is to be taken back; empty for the highest that cannot be yet
 * @param testPackage of a test
 * @param testFolder the root of the module's tests, usually {@code src/test/java}
 */
public record NewFileRequest(
        NewFileKind kind,
        Optional<String> description,
        Optional<String> version,
        String testPackage,
        Path testFolder) {}
