package io.github.redshiftdevops.maven.settings;

import io.github.redshiftdevops.core.targets.TargetParameter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The parameters that every goal has which works on a database, as the user gave them. */
public record DatabaseParameters(
        Map<TargetParameter, String> target, Optional<String> serverId, Map<String, String> flyway, Path s3Root) {}
