/**
 * Walks the way to the database step by step and says how far it gets. Each step uses what builds use, so that a way that
 * is found open here is open for them.
 */
@NullMarked
package io.github.redshiftdevops.core.check;

import org.jspecify.annotations.NullMarked;
