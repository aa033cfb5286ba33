package io.github.redshiftdevops.core.aws;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

/**
 * Reads the JSON of a secret. What it says about an unreadable one never holds a piece of the content, so the exceptions
 * of the JSON library are not kept.
 */
final class SecretJson {

    private static final String STORE_AS_PAIRS =
            "store the secret as key/value pairs: a JSON object with the keys username, password, host, port and dbname";

    private static final Pattern POSITION = Pattern.compile("at line (\\d+) column (\\d+)");

    private final SecretReference reference;

    SecretJson(SecretReference reference) {
        this.reference = reference;
    }

    /** The keys in their order, each with its value. */
    Map<String, JsonElement> parse(GetSecretValueResponse answer) {
        if (answer.secretBinary() != null) {
            throw unreadable("is binary");
        }
        if (answer.secretString() == null || answer.secretString().isBlank()) {
            throw unreadable("is empty");
        }
        try {
            return object(answer.secretString());
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw unreadable("is no valid JSON" + position(e));
        }
    }

    private Map<String, JsonElement> object(String text) throws IOException {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            throw unreadable("is no JSON object");
        }
        Map<String, JsonElement> values = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String key = reader.nextName();
            if (values.put(key, JsonParser.parseReader(reader)) != null) {
                throw unreadable("has the key " + Printable.quoted(key) + " twice");
            }
        }
        reader.endObject();
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw unreadable("has something behind its JSON object");
        }
        return Collections.unmodifiableMap(values);
    }

    private FailureException unreadable(String what) {
        Problem problem = Problem.of(
                        ProblemCodes.UNREADABLE_SECRET,
                        "the secret " + Printable.quoted(reference.toString()) + " " + what)
                .withHint(STORE_AS_PAIRS);
        return new FailureException(Fault.ENVIRONMENT, List.of(problem), null);
    }

    private static String position(Exception e) {
        Matcher matcher = POSITION.matcher(String.valueOf(e.getMessage()));
        return matcher.find() ? ": line " + matcher.group(1) + ", column " + matcher.group(2) : "";
    }
}
