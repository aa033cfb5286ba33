/**
 * What a session offers to the rooms that execute statements, and what they are to it: {@link
 * io.github.redshiftdevops.local.execution.SqlSession} and {@link io.github.redshiftdevops.local.execution.Command}.
 * Procedures and COPY know a session only from here; the gateway implements it.
 */
@NullMarked
package io.github.redshiftdevops.local.execution;

import org.jspecify.annotations.NullMarked;
