/**
 * Reads the block language: tokens, names in scope, expressions and SQL with variables in it. The statements read
 * themselves with what is here.
 */
@NullMarked
package io.github.redshiftdevops.local.procedure.parse;

import org.jspecify.annotations.NullMarked;
