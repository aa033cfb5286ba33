package io.github.redshiftdevops.local.postgres;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whole folders: made for their owner only, copied, removed. */
final class DirectoryTree {

    private static final int BUFFER = 1 << 18;

    private DirectoryTree() {}

    /** Makes a folder that did not exist and that nobody else can look into. */
    static Path createPrivate(Path directory) throws IOException {
        Files.createDirectory(directory);
        setPermissions(directory, "rwx------");
        return directory;
    }

    /** Makes a folder that others can look into, and its parents as usual, where they are missing. */
    static Path createShared(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            setPermissions(directory, "rwxr-xr-x");
        }
        return directory;
    }

    /** Without effect on Windows, where a folder inherits who may use it. */
    static void setPermissions(Path file, String permissions) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(permissions);
            Files.setPosixFilePermissions(file, wanted);
        }
    }

    /**
     * Copies the files and folders in one folder into another one, which exists. In a young JVM streams of {@code
     * java.io} are nearly twice as fast as {@link Files#copy}, which needs more classes and system calls for a file.
     */
    static void copy(Path from, Path to) throws IOException {
        copy(from.toFile(), to.toFile(), new byte[BUFFER]);
    }

    private static void copy(File from, File to, byte[] buffer) throws IOException {
        for (String name : namesIn(from)) {
            File source = new File(from, name);
            File target = new File(to, name);
            if (source.isDirectory()) {
                Files.createDirectory(target.toPath());
                copy(source, target, buffer);
            } else {
                copyFile(source, target, buffer);
            }
        }
    }

    private static String[] namesIn(File directory) throws IOException {
        String @Nullable [] names = directory.list();
        if (names == null) {
            throw Files.exists(directory.toPath())
                    ? new AccessDeniedException(directory.getPath())
                    : new NoSuchFileException(directory.getPath());
        }
        return names;
    }

    private static void copyFile(File from, File to, byte[] buffer) throws IOException {
        try (FileInputStream in = new FileInputStream(from);
                FileOutputStream out = new FileOutputStream(to)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
            }
        }
    }

    /** Removes a file or a folder with all in it; links are removed, not followed. Another process may do the same. */
    static void delete(Path tree) throws IOException {
        try {
            Files.walkFileTree(tree, new Deleting());
        } catch (NoSuchFileException alreadyGone) {
            if (!Objects.equals(alreadyGone.getFile(), tree.toString())) {
                delete(tree);
            }
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
