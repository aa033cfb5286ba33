package io.github.redshiftdevops.maven.pipeline;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program named {@code aws} that knows the S3 commands of our buildspecs and works on a folder.
 *
 * @param programs the folder with the program
 * @param s3Root the folder whose sub-folders are the buckets
 */
record FakeAws(Path programs, Path s3Root) {

    static FakeAws in(Path folder) throws IOException {
        Path programs = Files.createDirectories(folder.resolve("bin"));
        Path program = programs.resolve("aws");
        try (InputStream resource = requireNonNull(FakeAws.class.getResourceAsStream("aws"))) {
            Files.copy(resource, program);
        }
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + program + " executable");
        }
        return new FakeAws(programs, Files.createDirectories(folder.resolve("s3")));
    }

    void put(String object, String content) throws IOException {
        Path file = s3Root.resolve(object);
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }

    /** For example {@code my-bucket/folder/users.csv}. */
    List<String> objects() throws IOException {
        try (Stream<Path> files = Files.walk(s3Root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> s3Root.relativize(file).toString())
                    .filter(object -> object.contains("/"))
                    .toList();
        }
    }

    /** The arguments of each call. */
    List<String> calls() throws IOException {
        Path calls = s3Root.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }
}
