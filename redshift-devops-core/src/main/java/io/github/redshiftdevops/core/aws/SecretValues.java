package io.github.redshiftdevops.core.aws;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The values of a secret's JSON. Its messages never hold one of them: a password may stand at the wrong key. */
final class SecretValues {

    /** What may be said aloud, as nobody has it as a password. */
    private static final Set<String> OTHER_ENGINES = Set.of(
            "postgres",
            "aurora-postgresql",
            "mysql",
            "aurora-mysql",
            "mariadb",
            "oracle",
            "sqlserver",
            "db2",
            "mongo",
            "documentdb");

    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}._-]+");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private static final int LAST_PORT = 65_535;

    private final SecretReference reference;
    private final Map<String, JsonElement> json;

    SecretValues(SecretReference reference, Map<String, JsonElement> json) {
        this.reference = reference;
        this.json = json;
    }

    /** The text at one of the keys. */
    Optional<String> text(List<String> spellings) {
        return value(spellings).map(found -> {
            if (!found.value().isString()) {
                throw invalid(found.key(), "is no text", "write the value in double quotes");
            }
            if (found.value().getAsString().isEmpty()) {
                throw invalid(found.key(), "is empty", "give it a value, or remove the key");
            }
            return found.value().getAsString();
        });
    }

    Optional<String> host() {
        Optional<String> host = text(SecretKeys.HOST).map(String::strip);
        host.filter(text -> !HOST.matcher(text).matches()).ifPresent(text -> {
            throw text.contains(":") || text.contains("/")
                    ? invalid(
                            "host",
                            "holds more than a host",
                            "leave the host alone in it: no jdbc:redshift:// before it, no :5439/dev behind it; port and"
                                    + " database have the keys port and dbname")
                    : invalid("host", "is no name of a host", "give the host of the endpoint");
        });
        return host;
    }

    OptionalInt port() {
        return value(SecretKeys.PORT)
                .map(found -> OptionalInt.of(port(found.value().getAsString().strip())))
                .orElseGet(OptionalInt::empty);
    }

    private int port(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw invalid("port", "is no number", "give the port of the endpoint, usually 5439");
        }
        int port = Integer.parseInt(text);
        if (port < 1 || port > LAST_PORT) {
            throw invalid("port", "is no number from 1 to " + LAST_PORT, "give the port of the endpoint, usually 5439");
        }
        return port;
    }

    /** A secret without engine may be for a cluster. */
    void requireEngine() {
        Optional<String> other = text(SecretKeys.ENGINE)
                .map(engine -> engine.strip().toLowerCase(Locale.ROOT))
                .filter(engine -> !engine.startsWith("redshift"));
        other.ifPresent(engine -> {
            throw invalid(
                    "engine",
                    "is " + (OTHER_ENGINES.contains(engine) ? "'" + engine + "', " : "") + "not 'redshift'",
                    "name the secret of a cluster or workgroup of Amazon Redshift");
        });
    }

    /** The value of the one spelling that is there. */
    private Optional<Found> value(List<String> spellings) {
        List<Found> found = spellings.stream()
                .filter(json::containsKey)
                .filter(key -> json.get(key) != JsonNull.INSTANCE)
                .map(key -> new Found(key, primitive(key)))
                .toList();
        requireSame(found);
        return found.stream().findFirst();
    }

    private JsonPrimitive primitive(String key) {
        if (json.get(key) instanceof JsonPrimitive primitive && !primitive.isBoolean()) {
            return primitive;
        }
        throw invalid(key, "is neither text nor number", "give the key a plain value");
    }

    private void requireSame(List<Found> found) {
        found.stream()
                .filter(other -> !other.value().equals(found.get(0).value()))
                .findFirst()
                .ifPresent(other -> {
                    throw failure(Problem.of(
                                    ProblemCodes.CONFLICTING_VALUES,
                                    "the keys '" + found.get(0).key() + "' and '" + other.key() + "' of the secret "
                                            + Printable.quoted(reference.toString()) + " differ")
                            .withHint("remove one of them"));
                });
    }

    private FailureException invalid(String key, String what, String hint) {
        return failure(Problem.of(
                        ProblemCodes.INVALID_SECRET_VALUE,
                        "the key '" + key + "' of the secret " + Printable.quoted(reference.toString()) + " " + what)
                .withHint(hint));
    }

    private static FailureException failure(Problem problem) {
        return new FailureException(Fault.ENVIRONMENT, List.of(problem), null);
    }

    private record Found(String key, JsonPrimitive value) {}
}
