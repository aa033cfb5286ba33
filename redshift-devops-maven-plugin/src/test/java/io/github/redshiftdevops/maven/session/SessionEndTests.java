package io.github.redshiftdevops.maven.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class SessionEndTests {

    private static final ExecutionEvent EVENT = new Event();

    private final List<String> happened = new ArrayList<>();

    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

    @Test
    void runsTheActionWhenTheSessionEnds() {
        SessionEnd.whenItComes(request, () -> happened.add("action"));

        request.getExecutionListener().projectSucceeded(EVENT);
        assertThat(happened).isEmpty();
        request.getExecutionListener().sessionEnded(EVENT);
        assertThat(happened).containsExactly("action");
    }

    @Test
    void passesEveryEventToTheListenerThatWasThere() {
        request.setExecutionListener(new Recorder());
        SessionEnd.whenItComes(request, () -> happened.add("action"));

        request.getExecutionListener().mojoStarted(EVENT);
        request.getExecutionListener().sessionEnded(EVENT);

        assertThat(happened).containsExactly("mojoStarted", "action", "sessionEnded");
    }

    @Test
    void throwsWhatTheListenerThrows() {
        request.setExecutionListener(new Recorder());
        SessionEnd.whenItComes(request, () -> {});
        ExecutionListener wrapped = request.getExecutionListener();

        assertThatThrownBy(() -> wrapped.projectFailed(EVENT))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("of the listener");
    }

    @Test
    void canBeAskedForMoreThanOnce() {
        SessionEnd.whenItComes(request, () -> happened.add("one"));
        SessionEnd.whenItComes(request, () -> happened.add("two"));

        request.getExecutionListener().sessionEnded(EVENT);

        assertThat(happened).containsExactlyInAnyOrder("one", "two");
    }

    private final class Recorder extends AbstractExecutionListener {

        @Override
        public void mojoStarted(ExecutionEvent event) {
            happened.add("mojoStarted");
        }

        @Override
        public void projectFailed(ExecutionEvent event) {
            throw new IllegalStateException("of the listener");
        }

        @Override
        public void sessionEnded(ExecutionEvent event) {
            happened.add("sessionEnded");
        }
    }

    @SuppressWarnings("NullAway") // an event that nobody looks at
    private static final class Event implements ExecutionEvent {

        @Override
        public Type getType() {
            return Type.SessionEnded;
        }

        @Override
        public MavenSession getSession() {
            return null;
        }

        @Override
        public MavenProject getProject() {
            return null;
        }

        @Override
        public MojoExecution getMojoExecution() {
            return null;
        }

        @Override
        public Exception getException() {
            return null;
        }
    }
}
