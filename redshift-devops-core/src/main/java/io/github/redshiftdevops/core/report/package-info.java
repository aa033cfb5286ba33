/**
 * What a run leaves to be read later: a page for people, JSON for programs, JUnit's XML for CI systems. It knows what a
 * run did, and nothing of how it is done.
 */
@NullMarked
package io.github.redshiftdevops.core.report;

import org.jspecify.annotations.NullMarked;
