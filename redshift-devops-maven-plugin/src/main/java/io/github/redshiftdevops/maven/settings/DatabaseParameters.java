package io.github.redshiftdevops.maven.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The parameters that every goal has which works on a database, as the user gave them. */
public record DatabaseParameters(
        Optional<String> url,
        Optional<String> user,
        Optional<String> serverId,
        Optional<Boolean> local,
        Map<String, String> flyway,
        Path s3Root) {}
