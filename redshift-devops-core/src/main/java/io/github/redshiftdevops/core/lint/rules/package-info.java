/** The rules, one class each. {@code Rules} lists them; {@code docs/lint.md} describes them. */
@NullMarked
package io.github.redshiftdevops.core.lint.rules;

import org.jspecify.annotations.NullMarked;
