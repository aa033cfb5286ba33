package io.github.redshiftdevops.maven.settings;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that stands for S3. */
public final class S3Folder {

    private S3Folder() {}

    /**
     * The folder if it exists.
     *
     * @throws FailureException if it does not, and is not the default one
     */
    public static Optional<Path> of(Path folder, Path defaultFolder) {
        if (Files.isDirectory(folder)) {
            return Optional.of(folder);
        }
        if (!folder.equals(defaultFolder)) {
            throw FailureException.inProject(
                    Problem.of(ProblemCodes.MISSING_FOLDER, "the folder '" + folder + "' does not exist")
                            .withHint("create it, or correct redshift.local.s3Root"));
        }
        return Optional.empty();
    }
}
