package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.aws.AwsAccess;
import io.github.redshiftdevops.core.aws.AwsSettings;

/** Opens the way to AWS, once the settings turn out to need it. */
public interface AwsFactory {

    /** The way to AWS; it calls nobody yet. */
    AwsAccess open(AwsSettings settings);
}
