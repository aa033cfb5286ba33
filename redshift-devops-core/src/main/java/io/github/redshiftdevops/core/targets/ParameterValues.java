package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.connection.TlsMode;
import io.github.redshiftdevops.core.connection.Tunnel;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of parameters. Each method throws a {@link FailureException} if the value is wrong. */
final class ParameterValues {

    private static final Pattern ENDPOINT = Pattern.compile("(?<host>[^\\s:/@]+|\\[[^]]+]):(?<port>\\d{1,5})");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,7}");

    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");

    private ParameterValues() {}

    static boolean truth(TargetParameter parameter, Setting<String> setting) {
        return switch (setting.value().strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(parameter, setting, "write true or false");
        };
    }

    static int port(TargetParameter parameter, Setting<String> setting) {
        String text = setting.value().strip();
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65535) {
            throw invalid(parameter, setting, "write a number from 1 to 65535; the usual one is 5439");
        }
        return port;
    }

    static String host(TargetParameter parameter, Setting<String> setting) {
        String host = setting.value().strip();
        if (host.matches(".*[\\s:/@?;].*") && !host.startsWith("[")) {
            throw invalid(
                    parameter,
                    setting,
                    "write the host alone; port and database are redshift.port and" + " redshift.database");
        }
        return host;
    }

    static Tunnel tunnel(TargetParameter parameter, Setting<String> setting) {
        Matcher matcher = ENDPOINT.matcher(setting.value().strip());
        if (!matcher.matches()) {
            throw invalid(parameter, setting, "write it as host:port, for example 127.0.0.1:15439");
        }
        return new Tunnel(matcher.group("host"), port(parameter, setting.map(ignored -> matcher.group("port"))));
    }

    static Duration seconds(TargetParameter parameter, Setting<String> setting, int least) {
        String text = setting.value().strip();
        if (!SECONDS.matcher(text).matches() || Integer.parseInt(text) < least) {
            throw invalid(parameter, setting, "write a whole number of seconds, at least " + least);
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    static TlsMode tlsMode(TargetParameter parameter, Setting<String> setting) {
        return TlsMode.named(setting.value().strip())
                .orElseThrow(() -> invalid(parameter, setting, "write verify-full, verify-ca, require, or disable"));
    }

    static Path certificate(TargetParameter parameter, Setting<String> setting) {
        Path file = file(parameter, setting);
        try (InputStream in = Files.newInputStream(file)) {
            CertificateFactory.getInstance("X.509").generateCertificate(in);
            return file;
        } catch (IOException | CertificateException e) {
            throw invalid(parameter, setting, "name a file that begins with a certificate in PEM form");
        }
    }

    private static Path file(TargetParameter parameter, Setting<String> setting) {
        try {
            Path file = Path.of(setting.value().strip());
            if (Files.isReadable(file) && Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw invalid(parameter, setting, "write the name of a file: " + e.getReason());
        }
        throw invalid(parameter, setting, "there is no readable file of this name; correct it");
    }

    static String sessionName(Setting<String> setting) {
        if (!SESSION_NAME.matcher(setting.value()).matches()) {
            throw invalid(
                    TargetParameter.ROLE_SESSION_NAME,
                    setting,
                    "write 2 to 64 letters, digits and characters of _=,.@-");
        }
        return setting.value();
    }

    private static FailureException invalid(TargetParameter parameter, Setting<String> setting, String hint) {
        return FailureException.inProject(Problem.of(
                        ProblemCodes.INVALID_PARAMETER,
                        "'" + parameter.printable(setting.value()) + "' is no value for " + parameter.property()
                                + ", given by " + setting.origin())
                .withHint(hint));
    }
}
