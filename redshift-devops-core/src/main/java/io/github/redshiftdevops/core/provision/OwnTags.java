package io.github.redshiftdevops.core.provision;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tags by which we know what we have made.
 *
 * @param build that it was made for
 * @param expires from when on it is a leftover
 */
record OwnTags(String build, Instant expires) {

    private static final String OWNER = "redshift-devops:owner";

    private static final String BUILD = "redshift-devops:build";

    private static final String EXPIRES = "redshift-devops:expires";

    private static final int LONGEST_ID = 200;

    private static final String US = "redshift-devops";

    /** As far as the clocks of two machines may be apart, and a bit for the end of the other build. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    /**
     * How a build is called in the tag: its id in the characters that a tag may have, and what no other build has.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/amazon-redshift-tagging.html">Tags</a>
     */
    static String build(String id, String unique) {
        String safe = id.replaceAll("[^a-zA-Z0-9 +\\-=._:/@]", "-");
        return safe.substring(Math.max(0, safe.length() - LONGEST_ID)) + "/" + unique;
    }

    /** The tags, also those of the user, which cannot replace them. */
    Map<String, String> beside(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.put(OWNER, US);
        all.put(BUILD, build);
        all.put(EXPIRES, expires.truncatedTo(ChronoUnit.SECONDS).toString());
        return all;
    }

    /** What the tags of a resource say; empty if one of ours is missing or is not as we write it. */
    static Optional<OwnTags> of(Map<String, String> tags) {
        String build = tags.get(BUILD);
        String expires = tags.get(EXPIRES);
        if (!US.equals(tags.get(OWNER)) || build == null || expires == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OwnTags(build, Instant.parse(expires)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether no build can still use it. */
    boolean isLeftover(Instant now) {
        return now.isAfter(expires.plus(GRACE));
    }
}
