package io.github.redshiftdevops.core.flyway;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.parser.Parser;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.parser.PlaceholderReplacingReader;
import org.flywaydb.core.internal.resource.ResourceNameParser;
import org.flywaydb.core.internal.sqlscript.SqlScriptMetadata;

/**
 * Reads scripts as Flyway does: with the encoding and the placeholders of its settings and of the file {@code .conf}
 * beside the script.
 */
record ScriptReader(Configuration configuration, ParsingContext context, Parser parser) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    SqlScriptMetadata metadata(LoadableResource script, ResourceProvider resources) {
        return SqlScriptMetadata.fromResource(
                SqlScriptMetadata.getMetadataResource(resources, script), parser, configuration);
    }

    String read(LoadableResource script, boolean replacePlaceholders) {
        context.updateFilenamePlaceholder(
                new ResourceNameParser(configuration).parse(script.getFilename()), configuration);
        try (Reader reader = replacePlaceholders
                ? PlaceholderReplacingReader.create(configuration, context, script.read())
                : script.read()) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            String read = text.toString();
            return !read.isEmpty() && read.charAt(0) == BYTE_ORDER_MARK ? read.substring(1) : read;
        } catch (IOException e) {
            throw new FlywayException("Unable to read the script '" + script.getFilename() + "': " + e, e);
        }
    }
}
