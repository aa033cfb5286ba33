package io.github.redshiftdevops.local.external;

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
import java.util.regex.Pattern;

/**
 * The files at a location: those in a folder and in its sub-folders, but for hidden ones, or those that a manifest lists.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c-spectrum-external-tables.html">Creating external
 *     tables</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html#create-external-table-location">LOCATION</a>
 */
record DataFiles(ObjectStore store) {

    private static final Pattern HIDDEN = Pattern.compile("(^|/)[._#]|~$|/$");

    /**
     * The files at a location; none if nothing is there.
     *
     * @throws SqlError if it is no location, or cannot be listed
     */
    List<DataFile> at(String location) {
        S3Location place = location(location);
        try {
            List<String> keys = store.keys(place.bucket(), place.prefix());
            return !place.prefix().endsWith("/") && keys.contains(place.prefix())
                    ? manifest(place)
                    : folder(place, keys);
        } catch (IOException e) {
            throw StoreErrors.of(e, place.url());
        }
    }

    /**
     * A location.
     *
     * @throws SqlError if this is no URL of S3
     */
    static S3Location location(String url) {
        return S3Location.parse(url)
                .orElseThrow(() -> SqlError.of(Problem.of("22023", "invalid location \"" + url + "\"")
                        .withHint("write a location as 's3://bucket/folder/'")));
    }

    private List<DataFile> folder(S3Location place, List<String> keys) throws IOException {
        String folder =
                place.prefix().isEmpty() || place.prefix().endsWith("/") ? place.prefix() : place.prefix() + "/";
        List<DataFile> files = new ArrayList<>();
        for (String key : keys) {
            boolean below = key.startsWith(folder) && key.length() > folder.length();
            if (below && !HIDDEN.matcher(key.substring(folder.length())).find()) {
                files.add(file(new S3Location(place.bucket(), key)));
            }
        }
        return files;
    }

    private DataFile file(S3Location location) throws IOException {
        return new DataFile(location, store.size(location.bucket(), location.prefix()));
    }

    private List<DataFile> manifest(S3Location place) throws IOException {
        List<DataFile> files = new ArrayList<>();
        for (Map<String, JsonValue> entry : entries(place)) {
            S3Location listed = location(ExternalTable.text(entry, "url"));
            try {
                files.add(file(listed));
            } catch (NoSuchFileException e) {
                if (JsonValue.of(true).equals(entry.get("mandatory"))) {
                    throw StoreErrors.of(e, listed.url());
                }
            }
        }
        return files;
    }

    private List<Map<String, JsonValue>> entries(S3Location place) throws IOException {
        try (InputStream file = store.open(place.bucket(), place.prefix())) {
            JsonValue json = JsonParser.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            if (json instanceof JsonValue.Members object
                    && object.members().get("entries") instanceof JsonValue.Array a) {
                return a.elements().stream()
                        .map(entry -> entry instanceof JsonValue.Members members ? members.members() : none())
                        .toList();
            }
        } catch (JsonException e) {
            // told below
        }
        throw SqlError.of(Problem.of("XX000", "Failed to parse manifest " + place.url())
                .withHint(
                        "name a folder, as in '" + place.url() + "/', or a manifest: a JSON object with \"entries\""));
    }

    private static Map<String, JsonValue> none() {
        return Map.of();
    }
}
