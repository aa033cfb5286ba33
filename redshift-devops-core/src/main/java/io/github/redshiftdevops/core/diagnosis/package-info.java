/**
 * What a failure means and what to do about it. One cause is one small class; they are listed in {@link
 * io.github.redshiftdevops.core.diagnosis.Diagnosis}.
 */
@NullMarked
package io.github.redshiftdevops.core.diagnosis;

import org.jspecify.annotations.NullMarked;
