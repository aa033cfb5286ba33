package io.github.redshiftdevops.core.lint;

import io.github.redshiftdevops.core.migrate.PlaceholderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A text with its placeholders replaced, that knows where everything came from. A placeholder without a value is replaced
 * by a name that is made of its own.
 */
final class Substituted {

    /** What stood at {@code from} of the file stands at {@code at}, with another length. */
    private record Replacement(int from, int fromLength, int at, int atLength) {}

    private final StringBuilder text = new StringBuilder();

    private final List<Replacement> replacements = new ArrayList<>();

    private final List<Placeholder> undefined = new ArrayList<>();

    private Substituted() {}

    static Substituted of(String original, PlaceholderSettings settings) {
        Substituted result = new Substituted();
        int copied = 0;
        int open = settings.enabled() ? original.indexOf(settings.prefix()) : -1;
        while (open >= 0) {
            int close =
                    original.indexOf(settings.suffix(), open + settings.prefix().length());
            if (close < 0) {
                break;
            }
            int end = close + settings.suffix().length();
            String name = original.substring(open + settings.prefix().length(), close);
            result.text.append(original, copied, open);
            result.replace(new Placeholder(name, open, end - open), value(name, settings));
            copied = end;
            open = original.indexOf(settings.prefix(), copied);
        }
        result.text.append(original, copied, original.length());
        return result;
    }

    private static Optional<String> value(String name, PlaceholderSettings settings) {
        return settings.values().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }

    private void replace(Placeholder placeholder, Optional<String> value) {
        if (value.isEmpty() && !placeholder.name().startsWith("flyway:")) {
            undefined.add(placeholder);
        }
        String replacement =
                value.orElseGet(() -> "placeholder_" + placeholder.name().replaceAll("\\W", "_"));
        replacements.add(
                new Replacement(placeholder.start(), placeholder.length(), text.length(), replacement.length()));
        text.append(replacement);
    }

    String text() {
        return text.toString();
    }

    List<Placeholder> undefined() {
        return undefined;
    }

    boolean isReplaced(int start, int end) {
        return replacements.stream()
                .anyMatch(replacement -> replacement.at() < end && start < replacement.at() + replacement.atLength());
    }

    /** The offset in the file; within a value it is that of the placeholder. */
    int original(int offset) {
        int shift = 0;
        for (Replacement replacement : replacements) {
            if (offset <= replacement.at()) {
                break;
            }
            if (offset < replacement.at() + replacement.atLength()) {
                return replacement.from();
            }
            shift = replacement.from() + replacement.fromLength() - replacement.at() - replacement.atLength();
        }
        return offset + shift;
    }
}
