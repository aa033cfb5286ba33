package io.github.redshiftdevops.maven.session;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the Maven session ends, without asking the user to register an extension in the pom: it takes the place of
 * the session's listener and passes every event on, also those that only later versions of Maven have.
 */
final class SessionEnd implements InvocationHandler {

    private final ExecutionListener listener;

    private final Runnable action;

    private final Thread hook;

    private SessionEnd(ExecutionListener listener, Runnable action) {
        this.listener = listener;
        this.action = action;
        this.hook = new Thread(action, "redshift-devops-shutdown");
    }

    /** Runs the action when the session ends; as a backstop also when the JVM does, so it may run twice. */
    static void whenItComes(MavenExecutionRequest request, Runnable action) {
        ExecutionListener listener = request.getExecutionListener();
        SessionEnd handler = new SessionEnd(listener == null ? new AbstractExecutionListener() : listener, action);
        Runtime.getRuntime().addShutdownHook(handler.hook);
        request.setExecutionListener((ExecutionListener) Proxy.newProxyInstance(
                SessionEnd.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, handler));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("sessionEnded")) {
            end();
        }
        try {
            return method.invoke(listener, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void end() {
        action.run();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is ending already and runs the hook itself
            return;
        }
    }
}
