/** What is known of the migrations of a project and its database, as a table for people and as JSON for programs. */
@NullMarked
package io.github.redshiftdevops.core.info;

import org.jspecify.annotations.NullMarked;
