/** Turns what Maven knows (parameters, project, session, settings.xml) into values that know nothing of Maven. */
@NullMarked
package io.github.redshiftdevops.maven.settings;

import org.jspecify.annotations.NullMarked;
