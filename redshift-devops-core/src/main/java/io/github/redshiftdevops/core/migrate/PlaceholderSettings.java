package io.github.redshiftdevops.core.migrate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How placeholders are written in scripts, and what stands for them.
 *
 * @param values by name, in any case; those that only a connection tells are not among them
 */
public record PlaceholderSettings(
        boolean enabled, String prefix, String suffix, Map<String, @Nullable String> values) {}
