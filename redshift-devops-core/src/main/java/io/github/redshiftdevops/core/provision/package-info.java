/**
 * A cluster or workgroup for one build: made, handed on, removed. What it may cost, whose a resource is and when it is
 * removed is decided here; AWS is called elsewhere. Nothing is removed that does not bear our tags.
 */
@NullMarked
package io.github.redshiftdevops.core.provision;

import org.jspecify.annotations.NullMarked;
