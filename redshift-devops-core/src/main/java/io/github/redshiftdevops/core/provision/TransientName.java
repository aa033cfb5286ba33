package io.github.redshiftdevops.core.provision;

import java.util.Locale;

/**
 * Makes names that workgroup, namespace and cluster may have: letters, digits and single hyphens, at most 63.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/APIReference/API_CreateCluster.html">CreateCluster</a>
 * @see <a href="https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_CreateWorkgroup.html">
 *     CreateWorkgroup</a>
 */
final class TransientName {

    /** With which all of them begin. */
    static final String PREFIX = "rsd-";

    private static final int LONGEST_BUILD = 40;

    private TransientName() {}

    /**
     * For example {@code rsd-shop-17-9f86d081}. The end of a build's id tells it apart better than its beginning.
     *
     * @param build its id, in any characters
     * @param unique letters and digits that no other name ends with
     */
    static String of(String build, String unique) {
        String safe = trimmed(build.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        String end = trimmed(safe.substring(Math.max(0, safe.length() - LONGEST_BUILD)));
        return PREFIX + (end.isEmpty() ? "" : end + "-") + unique;
    }

    private static String trimmed(String text) {
        return text.replaceAll("^-|-$", "");
    }
}
