/**
 * How the database is reached: the URL, the login and the driver's settings. Which database it is, is decided elsewhere.
 */
@NullMarked
package io.github.redshiftdevops.core.connection;

import org.jspecify.annotations.NullMarked;
