package io.github.redshiftdevops.core.creation;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.migrate.NamingSettings;
import io.github.redshiftdevops.core.migrate.ScriptFile;
import io.github.redshiftdevops.core.migrate.ScriptFile.Kind;
import io.github.redshiftdevops.core.migrate.ScriptFiles;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;

/** Makes a migration or a test. What is there is never overwritten. */
public final class NewFile {

    private static final Pattern DESCRIPTION = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,99}");

    private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*");

    private final NamingSettings naming;

    private final List<ScriptFile> scripts;

    private final Clock clock;

    /**
     * Beside these migrations.
     *
     * @throws FailureException if settings of Flyway are wrong, or files cannot be read
     */
    public NewFile(MigrationSettings migrations, ProgressLog log, Clock clock) {
        this.naming = ScriptFiles.naming(migrations);
        this.scripts = ScriptFiles.find(migrations, log);
        this.clock = clock;
    }

    /**
     * Writes the file.
     *
     * @return where it is
     * @throws FailureException if its name would be none, or is taken
     */
    public Path write(NewFileRequest request) {
        return switch (request.kind()) {
            case V -> versioned(description(request));
            case R -> repeatable(description(request));
            case U -> undo(request);
            case TEST -> test(request);
        };
    }

    private Path versioned(String description) {
        Optional<ScriptFile> highest = ofKind(Kind.VERSIONED).max(Comparator.comparing(NewFile::version));
        String version = Versions.next(highest.map(this::versionInName), clock);
        return new Template("versioned.sql")
                .with("description", description)
                .writeTo(folder(highest).resolve(fileName(naming.versionedPrefix() + version, description)));
    }

    private Path repeatable(String description) {
        String name = fileName(naming.repeatablePrefix(), description);
        ofKind(Kind.REPEATABLE)
                .filter(script -> script.fileName().equalsIgnoreCase(name))
                .findFirst()
                .ifPresent(script -> {
                    throw Template.exists(script.file());
                });
        return new Template("repeatable.sql")
                .with("description", description)
                .writeTo(folder(ofKind(Kind.REPEATABLE).findFirst()).resolve(name));
    }

    private Path undo(NewFileRequest request) {
        ScriptFile undone = request.version().map(this::existing).orElseGet(this::highestWithoutUndo);
        ofKind(Kind.UNDO)
                .filter(script -> version(script).equals(version(undone)))
                .findFirst()
                .ifPresent(script -> {
                    throw Template.exists(script.file());
                });
        String description = request.description().map(NewFile::checked).orElse(undone.description());
        return new Template("undo.sql")
                .with("description", description)
                .with("undone", undone.fileName())
                .writeTo(folder(Optional.of(undone))
                        .resolve(fileName(naming.undoPrefix() + versionInName(undone), description)));
    }

    private Path test(NewFileRequest request) {
        if (!PACKAGE.matcher(request.testPackage()).matches()) {
            throw invalid(
                    "'" + request.testPackage() + "' is no package",
                    "set redshift.package, for example com.example.shop");
        }
        String type = Stream.of(description(request).split("[ _-]+"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining())
                + "Tests";
        if (!Character.isJavaIdentifierStart(type.charAt(0))) {
            throw invalid("'" + type + "' is no name of a class", "begin redshift.description with a letter");
        }
        return new Template("test.java")
                .with("package", request.testPackage())
                .with("type", type)
                .writeTo(request.testFolder()
                        .resolve(request.testPackage().replace('.', '/'))
                        .resolve(type + ".java"));
    }

    private ScriptFile existing(String version) {
        return ofKind(Kind.VERSIONED)
                .filter(script ->
                        version.matches("[0-9._]+") && version(script).equals(MigrationVersion.fromVersion(version)))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "there is no migration of version '" + version + "'",
                        "set redshift.version to one that is there"));
    }

    private ScriptFile highestWithoutUndo() {
        List<MigrationVersion> undone = ofKind(Kind.UNDO).map(NewFile::version).toList();
        return ofKind(Kind.VERSIONED)
                .filter(script -> !undone.contains(version(script)))
                .max(Comparator.comparing(NewFile::version))
                .orElseThrow(
                        () -> invalid("there is no version without an undo script", "make one with redshift.kind=V"));
    }

    private Stream<ScriptFile> ofKind(Kind kind) {
        return scripts.stream().filter(script -> script.kind() == kind);
    }

    private static MigrationVersion version(ScriptFile script) {
        return MigrationVersion.fromVersion(script.version().orElseThrow());
    }

    /** With the zeros and the underscores that the author chose. */
    private String versionInName(ScriptFile script) {
        String name = script.fileName();
        return name.substring(naming.versionedPrefix().length(), name.indexOf(naming.separator()));
    }

    private Path folder(Optional<ScriptFile> neighbour) {
        return neighbour
                .map(script -> Objects.requireNonNull(script.file().getParent()))
                .or(() -> naming.folders().stream().findFirst())
                .orElseThrow(() -> invalid(
                        "no location of Flyway is a folder", "add one with filesystem: to locations in <flyway>"));
    }

    private String fileName(String beforeSeparator, String description) {
        return beforeSeparator + naming.separator() + description.replaceAll("[ _]+", "_") + naming.suffix();
    }

    private static String description(NewFileRequest request) {
        return checked(request.description()
                .orElseThrow(() -> invalid(
                        "redshift.description is missing",
                        "set it, for example -Dredshift.description=\"add orders\"")));
    }

    private static String checked(String description) {
        String stripped = description.strip();
        if (!DESCRIPTION.matcher(stripped).matches() || stripped.contains("__")) {
            throw invalid(
                    "'" + description + "' is no value for redshift.description",
                    "write up to 100 letters, digits, spaces, hyphens and single underscores, for example \"add orders\"");
        }
        return stripped;
    }

    private static FailureException invalid(String message, String hint) {
        return FailureException.inProject(
                Problem.of(ProblemCodes.INVALID_PARAMETER, message).withHint(hint));
    }
}
