/**
 * The gateway: accepts clients, logs them in and answers their messages in lock-step, one thread a session. SQL is not looked at here but handed to the rooms beside.
 */
@NullMarked
package io.github.redshiftdevops.local.gateway;

import org.jspecify.annotations.NullMarked;
