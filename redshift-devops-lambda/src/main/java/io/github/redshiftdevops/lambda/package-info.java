/**
 * An AWS Lambda function that runs a goal on the migrations in its image. What a goal does is decided in {@code core};
 * here is what only a function has: the event ({@code GoalRequest}), the end of its time ({@code TimeLimit}) and the
 * answer. A goal that fails is an error of the function, so that no caller takes it for a success.
 */
@NullMarked
package io.github.redshiftdevops.lambda;

import org.jspecify.annotations.NullMarked;
