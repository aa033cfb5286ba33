/** How a plan is written: SQL that people read and run. What is planned is decided elsewhere. */
@NullMarked
package io.github.redshiftdevops.core.plan;

import org.jspecify.annotations.NullMarked;
