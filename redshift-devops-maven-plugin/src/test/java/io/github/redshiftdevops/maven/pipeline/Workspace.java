package io.github.redshiftdevops.maven.pipeline;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of this repository's sources, as CodeBuild would have checked them out, with a Maven repository of its own. */
record Workspace(Path folder) {

    private static final Set<String> NOT_SOURCE = Set.of(".git", ".idea", ".vscode", ".settings", "node_modules");

    /** Where this repository is checked out: the tests run in one of its modules. */
    static Path repository() {
        return requireNonNull(Path.of("").toAbsolutePath().getParent());
    }

    /** A fresh copy of all modules. */
    static Workspace ofRepository(String name) throws IOException {
        return copy(repository(), name);
    }

    /** A fresh copy of the example project alone, out of reach of this repository's settings for Maven. */
    static Workspace ofExample(String name) throws IOException {
        Workspace workspace = copy(repository().resolve("example-project"), name);
        Files.createDirectories(workspace.resolve(".mvn"));
        return workspace;
    }

    private static Workspace copy(Path from, String name) throws IOException {
        Path folder = Path.of("target", "pipeline", name).toAbsolutePath();
        delete(folder);
        Files.walkFileTree(from, new SourceCopy(from, folder));
        return new Workspace(folder);
    }

    Path resolve(String path) {
        return folder.resolve(path);
    }

    Buildspec buildspec(String file) throws IOException {
        return BuildspecParser.read(folder.resolve(file));
    }

    /** Puts the first version of the merge procedure in place of the one that works. */
    void takeFirstVersionOfTheMerge(String exampleProject) throws IOException {
        Path example = folder.resolve(exampleProject);
        Path story = example.resolve("story/R__merge_staged_products.sql");
        Path migration = example.resolve("src/main/resources/db/migration/R__merge_staged_products.sql");
        Files.copy(story, migration, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts the version that works back. */
    void takeFinalVersionOfTheMerge(String exampleProject) throws IOException {
        String migration = "src/main/resources/db/migration/R__merge_staged_products.sql";
        Path original = repository().resolve("example-project").resolve(migration);
        Files.copy(original, folder.resolve(exampleProject).resolve(migration), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Arguments for a Maven in this workspace: what it installs stays here, what it needs it also takes from the repository of the Maven that runs us, and
     * from further ones.
     *
     * @see <a href="https://maven.apache.org/resolver/configuration.html">maven.repo.local.tail</a>
     */
    String mavenArguments(Path... repositories) {
        StringBuilder tail = new StringBuilder();
        for (Path repository : repositories) {
            tail.append(repository.toAbsolutePath()).append(',');
        }
        tail.append(System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
        return "-Dmaven.repo.local=%s -Dmaven.repo.local.tail=%s".formatted(mavenRepository(), tail);
    }

    /** What Maven installs in this workspace. */
    Path mavenRepository() {
        return folder.resolve("repository");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.sorted(Comparator.reverseOrder()).forEach(Workspace::deleteOne);
            }
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class SourceCopy extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        private SourceCopy(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            if (isBuilt(directory) || NOT_SOURCE.contains(String.valueOf(directory.getFileName()))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(directory)));
            return FileVisitResult.CONTINUE;
        }

        /** A module's output; packages may be named target, too. */
        private static boolean isBuilt(Path directory) {
            return directory.endsWith("target") && Files.exists(directory.resolveSibling("pom.xml"));
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
        }
    }
}
