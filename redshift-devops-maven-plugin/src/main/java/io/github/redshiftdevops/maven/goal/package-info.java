/** What the goals do. No type of Maven may be used here. */
@NullMarked
package io.github.redshiftdevops.maven.goal;

import org.jspecify.annotations.NullMarked;
