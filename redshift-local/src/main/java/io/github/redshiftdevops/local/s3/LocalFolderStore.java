package io.github.redshiftdevops.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Objects in a folder: {@code s3://bucket/key} is the file {@code <root>/bucket/key}. Nothing outside of the root can
 * be read or written, neither by {@code ..} nor over a symbolic link. Keys that no file can have, such as {@code a//b},
 * do not exist.
 */
public final class LocalFolderStore implements ObjectStore {

    private static final Pattern DOT_SEGMENT = Pattern.compile("(^|/)\\.{1,2}(/|$)");
    private static final Comparator<String> UTF8_ORDER =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private final Path root;

    /** With the folder whose sub-folders are the buckets; it is looked at only when something is read. */
    public LocalFolderStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public List<String> keys(String bucket, String prefix) throws IOException {
        Path folder = bucketFolder(bucket);
        Path start = folder.resolve(path(bucket, prefix.substring(0, prefix.lastIndexOf('/') + 1)));
        List<String> keys = new ArrayList<>();
        if (Files.isDirectory(start)) {
            Files.walkFileTree(
                    start, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Lister(bucket, folder, keys));
        }
        keys.removeIf(key -> !key.startsWith(prefix));
        keys.sort(UTF8_ORDER);
        return keys;
    }

    @Override
    public String place(String bucket, String key) {
        String separator = root.getFileSystem().getSeparator();
        return String.join(separator, root.toString(), bucket, key.replace("/", separator));
    }

    @Override
    public InputStream open(String bucket, String key) throws IOException {
        return Files.newInputStream(file(bucket, key));
    }

    private Path file(String bucket, String key) throws IOException {
        Path folder = bucketFolder(bucket);
        Path file = folder.resolve(path(bucket, key));
        if (!key(folder, file).equals(key) || !Files.isRegularFile(file)) {
            throw new NoSuchFileException("s3://" + bucket + "/" + key);
        }
        refuseOutside(bucket, file);
        return file;
    }

    @Override
    public long size(String bucket, String key) throws IOException {
        return Files.size(file(bucket, key));
    }

    @Override
    public void put(String bucket, String key, Path content) throws IOException {
        Path folder = bucketFolder(bucket);
        Path file = folder.resolve(path(bucket, key));
        if (!key(folder, file).equals(key) || key.isEmpty()) {
            throw refusal(bucket, "'" + key + "' can be no file here");
        }
        Path parent = Objects.requireNonNull(file.getParent());
        refuseOutside(bucket, existing(parent));
        try {
            Files.createDirectories(parent);
        } catch (FileAlreadyExistsException e) {
            throw refusal(bucket, "'" + key + "' needs a folder where there is a file");
        }
        if (Files.isDirectory(file)) {
            throw refusal(bucket, "'" + key + "' is a folder");
        }
        replace(file, content);
    }

    /** Beside the buckets, where no object is, until it is whole. */
    private void replace(Path file, Path content) throws IOException {
        Path unfinished = root.resolve("." + UUID.randomUUID() + ".unfinished");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                Files.copy(content, out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The path, or the nearest folder above it that exists. */
    private static Path existing(Path path) {
        Path existing = path;
        while (!Files.exists(existing)) {
            existing = Objects.requireNonNull(existing.getParent());
        }
        return existing;
    }

    @Override
    public void delete(String bucket, String key) throws IOException {
        try {
            Files.delete(file(bucket, key));
        } catch (NoSuchFileException e) {
            bucketFolder(bucket);
        }
    }

    private Path bucketFolder(String bucket) throws IOException {
        if (bucket.isEmpty() || bucket.indexOf('/') >= 0) {
            throw refusal(bucket, "this is not the name of a bucket");
        }
        Path folder = root.resolve(path(bucket, bucket));
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException("s3://" + bucket, null, "there is no folder " + folder);
        }
        refuseOutside(bucket, folder);
        return folder;
    }

    private void refuseOutside(String bucket, Path path) throws IOException {
        if (!path.toRealPath().startsWith(root.toRealPath())) {
            throw refusal(bucket, "'" + root.relativize(path) + "' is a link that leads out of the folder for S3");
        }
    }

    private Path path(String bucket, String key) throws ObjectStoreException {
        String separator = root.getFileSystem().getSeparator();
        if (DOT_SEGMENT.matcher(key).find() || (!separator.equals("/") && key.contains(separator))) {
            throw refusal(bucket, "'" + key + "' can be no key here");
        }
        try {
            // to S3 a leading slash is a part of the key, to a file system it would be another root
            return root.getFileSystem().getPath("", key.split("/", -1));
        } catch (InvalidPathException e) {
            throw refusal(bucket, "the key can be no file name here: " + e.getReason());
        }
    }

    private static String key(Path folder, Path file) {
        return folder.relativize(file).toString().replace(folder.getFileSystem().getSeparator(), "/");
    }

    private static ObjectStoreException refusal(String bucket, String reason) {
        return new ObjectStoreException(
                "s3://" + bucket + " cannot be reached: " + reason,
                "name a file below the folder for S3 as s3://bucket/key");
    }

    private final class Lister extends SimpleFileVisitor<Path> {

        private final String bucket;
        private final Path folder;
        private final List<String> keys;

        Lister(String bucket, Path folder, List<String> keys) {
            this.bucket = bucket;
            this.folder = folder;
            this.keys = keys;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            refuseOutside(bucket, directory);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) {
                if (Files.isSymbolicLink(file)) {
                    refuseOutside(bucket, file);
                }
                keys.add(key(folder, file));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
