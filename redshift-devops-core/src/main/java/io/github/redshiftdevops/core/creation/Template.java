package io.github.redshiftdevops.core.creation;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A text in which {@code @name@} stands for a value. */
final class Template {

    private String text;

    Template(String name) {
        try (InputStream resource = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
            text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Template with(String name, String value) {
        text = text.replace("@" + name + "@", value);
        return this;
    }

    Path writeTo(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw exists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FailureException exists(Path file) {
        return FailureException.inProject(
                Problem.of(ProblemCodes.INVALID_PARAMETER, "the file '" + file + "' exists, and is not overwritten")
                        .withHint("change the file, or choose another redshift.description or redshift.version"));
    }
}
