/**
 * File formats that other projects' libraries read and write. The libraries are optional: nothing outside of this room may
 * name their classes, and a class in it that does is only loaded through {@link
 * io.github.redshiftdevops.local.formats.LibraryFormat}.
 */
@NullMarked
package io.github.redshiftdevops.local.formats;

import org.jspecify.annotations.NullMarked;
