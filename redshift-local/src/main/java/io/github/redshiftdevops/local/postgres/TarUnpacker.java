package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a tar archive into a folder and nowhere else: a path or link that leads out of the folder is refused, and so is
 * everything that is no file, folder or link. Files keep whether they can be executed; all can be read by everybody.
 */
final class TarUnpacker {

    private static final int EXECUTABLE = 0111;

    private final Path root;

    /** Into a folder that exists. */
    TarUnpacker(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    /**
     * Unpacks all; the caller closes the stream.
     *
     * @throws BadArchiveException if the archive is broken or an entry is refused
     */
    void unpack(InputStream tar) throws IOException {
        TarArchiveInputStream entries = new TarArchiveInputStream(BadArchiveException.reporting(tar));
        for (TarArchiveEntry entry = next(entries); entry != null; entry = next(entries)) {
            unpack(entry, BadArchiveException.reporting(entries));
        }
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream entries) throws BadArchiveException {
        try {
            return entries.getNextEntry();
        } catch (BadArchiveException e) {
            throw e;
        } catch (IOException e) {
            throw new BadArchiveException(e);
        }
    }

    private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
        Path target = inside(root, entry.getName(), entry);
        if (entry.isDirectory()) {
            makeDirectories(target);
            return;
        }
        Path parent = parentOf(target, entry);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, linkTarget(parent, entry));
        } else if (entry.isLink()) {
            Files.createLink(target, existing(inside(root, entry.getLinkName(), entry), entry));
        } else if (isOrdinary(entry)) {
            Files.copy(content, target);
            DirectoryTree.setPermissions(target, (entry.getMode() & EXECUTABLE) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        } else {
            throw refused(entry, "is neither a file nor a folder nor a link");
        }
    }

    /** The library calls everything a file that is no folder. */
    private static boolean isOrdinary(TarArchiveEntry entry) {
        return entry.getLinkFlag() == TarConstants.LF_NORMAL || entry.getLinkFlag() == TarConstants.LF_OLDNORM;
    }

    private void makeDirectories(Path directory) throws IOException {
        if (!directory.equals(root) && !Files.isDirectory(directory)) {
            Path parent = directory.getParent();
            if (parent != null) {
                makeDirectories(parent);
            }
            Files.createDirectory(directory);
            DirectoryTree.setPermissions(directory, "rwxr-xr-x");
        }
    }

    /** A folder without links in its path: behind a link, ".." means another folder than the path says. */
    private Path parentOf(Path target, TarArchiveEntry entry) throws IOException {
        Path parent = target.getParent();
        if (parent == null || target.equals(root)) {
            throw refused(entry, "has no name");
        }
        makeDirectories(parent);
        return existing(parent, entry);
    }

    private static Path existing(Path path, TarArchiveEntry entry) throws IOException {
        if (!path.toRealPath().equals(path)) {
            throw refused(entry, "leads through a link");
        }
        return path;
    }

    private Path linkTarget(Path parent, TarArchiveEntry entry) throws IOException {
        inside(parent, entry.getLinkName(), entry);
        Path relative = Path.of(entry.getLinkName());
        if (!relative.equals(relative.normalize())) {
            throw refused(entry, "leads through a link");
        }
        return relative;
    }

    private Path inside(Path base, String name, TarArchiveEntry entry) throws IOException {
        try {
            Path relative = Path.of(name);
            Path resolved = base.resolve(relative).normalize();
            if (relative.isAbsolute() || name.startsWith("/") || !resolved.startsWith(root)) {
                throw refused(entry, "leads out of the folder");
            }
            return resolved;
        } catch (InvalidPathException e) {
            throw new IOException(
                    refused(entry, "has a name that cannot be used here").getMessage(), e);
        }
    }

    private static BadArchiveException refused(TarArchiveEntry entry, String why) {
        String link = entry.getLinkName().isEmpty() ? "" : " -> '" + entry.getLinkName() + "'";
        return new BadArchiveException("the archive's entry '" + entry.getName() + "'" + link + " " + why);
    }
}
