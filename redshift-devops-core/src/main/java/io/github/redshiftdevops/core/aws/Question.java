package io.github.redshiftdevops.core.aws;

/**
 * What AWS is asked.
 *
 * @param subject of whom, for people and fit to print, for example {@code the secret 'redshift/prod'}
 */
record Question(Action action, String subject, String region) {}
