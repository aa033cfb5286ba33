package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.json.JsonException;
import io.github.redshiftdevops.local.json.JsonParser;
import io.github.redshiftdevops.local.json.JsonValue;
import io.github.redshiftdevops.local.s3.ObjectStore;
import io.github.redshiftdevops.local.transfer.S3Location;
import io.github.redshiftdevops.local.transfer.StoreErrors;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The file that lists the objects to load.
 *
 * @param columnar whether entries must say how long their objects are
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/loading-data-files-using-manifest.html">Using a manifest to
 *     specify data files</a>
 */
record Manifest(ObjectStore store, S3Location location, boolean columnar) {

    private static final String INTERNAL_ERROR = "XX000";

    /**
     * The objects that it lists and that exist.
     *
     * @throws SqlError if it is malformed, a mandatory object is missing, or all are
     */
    List<SourceObject> objects() {
        List<SourceObject> objects = new ArrayList<>();
        for (JsonValue entry : entries()) {
            Map<String, JsonValue> members = members(entry);
            SourceObject object = object(members);
            if (exists(object, members)) {
                objects.add(object);
            }
        }
        if (objects.isEmpty()) {
            throw failure("the manifest lists no object that exists");
        }
        return objects;
    }

    private List<JsonValue> entries() {
        try (InputStream file = store.open(location.bucket(), location.prefix())) {
            JsonValue json = JsonParser.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            if (members(json).get("entries") instanceof JsonValue.Array entries) {
                return entries.elements();
            }
            throw failure("the manifest has no array \"entries\"");
        } catch (NoSuchFileException e) {
            throw SqlError.of(
                    Problem.of(INTERNAL_ERROR, "COPY with MANIFEST parameter requires full path of an S3 object.")
                            .withDetail(location.url() + " does not exist"));
        } catch (IOException e) {
            throw StoreErrors.of(e, location.url());
        } catch (JsonException e) {
            throw failure("the manifest is no JSON: " + e.getMessage());
        }
    }

    private Map<String, JsonValue> members(JsonValue value) {
        if (value instanceof JsonValue.Members object) {
            return object.members();
        }
        throw failure("the manifest has something else where an object must be");
    }

    private SourceObject object(Map<String, JsonValue> entry) {
        JsonValue url = entry.getOrDefault("url", JsonValue.Literal.NULL);
        S3Location found = S3Location.parse(url.text())
                .filter(target -> !target.prefix().isEmpty())
                .orElseThrow(() -> failure("an entry of the manifest has no \"url\" of the form s3://bucket/key"));
        return new SourceObject(found.bucket(), found.prefix());
    }

    private boolean exists(SourceObject object, Map<String, JsonValue> entry) {
        try {
            long size = store.size(object.bucket(), object.key());
            checkLength(object, entry, size);
            return true;
        } catch (NoSuchFileException e) {
            if (JsonValue.of(true).equals(entry.get("mandatory"))) {
                throw StoreErrors.of(e, object.url());
            }
            return false;
        } catch (IOException e) {
            throw StoreErrors.of(e, object.url());
        }
    }

    private void checkLength(SourceObject object, Map<String, JsonValue> entry, long size) {
        if (!columnar) {
            return;
        }
        JsonValue length = entry.containsKey("meta")
                ? members(entry.get("meta")).getOrDefault("content_length", JsonValue.Literal.NULL)
                : JsonValue.Literal.NULL;
        if (!length.text().equals(Long.toString(size))) {
            throw failure("the manifest's \"content_length\" of " + object.url() + " must be its size, " + size);
        }
    }

    private SqlError failure(String message) {
        return SqlError.of(Problem.of(INTERNAL_ERROR, message).withDetail("manifest: " + location.url()));
    }
}
