/** The local Redshift of a build: one for the whole reactor, a database a module, until the Maven session ends. */
@NullMarked
package io.github.redshiftdevops.maven.session;

import org.jspecify.annotations.NullMarked;
