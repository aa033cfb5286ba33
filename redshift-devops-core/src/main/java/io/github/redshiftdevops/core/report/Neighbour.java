package io.github.redshiftdevops.core.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * What another goal has left in the folder of the report, maybe in an earlier build.
 *
 * @param name of the goal, for example {@code lint}
 * @param file its name in the folder
 * @param written when
 */
record Neighbour(String name, String file, Instant written, Content content) {

    /** What is in it. */
    sealed interface Content {}

    /** Rows, each as long as the head. */
    record Rows(List<String> head, List<List<String>> rows) implements Content {}

    /** Text, as it is. */
    record Text(String text) implements Content {}

    /** Not what was expected. */
    record Unreadable(String reason) implements Content {}

    JsonObject json() {
        JsonObject object = new JsonObject();
        object.addProperty("file", file);
        object.addProperty("written", written.toString());
        if (content instanceof Rows rows) {
            JsonArray all = new JsonArray();
            rows.rows().forEach(row -> all.add(json(rows.head(), row)));
            object.add("rows", all);
        } else if (content instanceof Text text) {
            object.addProperty("text", text.text());
        } else if (content instanceof Unreadable unreadable) {
            object.addProperty("unreadable", unreadable.reason());
        }
        return object;
    }

    private static JsonObject json(List<String> head, List<String> row) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < head.size(); i++) {
            object.addProperty(head.get(i), row.get(i));
        }
        return object;
    }
}
