package io.github.redshiftdevops.junit;

import java.lang.reflect.Constructor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstantiationAwareExtension;
import org.junit.platform.commons.support.AnnotationSupport;

/** Resolves the parameters of {@link RedshiftTest} classes, and cleans up behind them. */
final class RedshiftExtension
        implements ParameterResolver, TestInstantiationAwareExtension, AfterEachCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(RedshiftExtension.class);

    /** So that a constructor is connected to the database of the test that it is called for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return isOf(Connection.class, parameter) || isOf(DataSource.class, parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        rejectConstructorBeforeTests(parameter, context);
        try {
            Handles handles = handles(context);
            return isOf(Connection.class, parameter) ? handles.connection() : handles.dataSource();
        } catch (SQLException e) {
            throw new ParameterResolutionException("The database of the tests cannot be connected to: " + e, e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        TestScope scope = store(context).remove(context.getUniqueId(), TestScope.class);
        if (scope != null) {
            scope.close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        ClassScope scope = store(context).remove(context.getUniqueId(), ClassScope.class);
        if (scope != null) {
            scope.close();
        }
    }

    private static Handles handles(ExtensionContext context) throws SQLException {
        return context.getTestMethod().isPresent()
                ? testScope(context).handles()
                : classScope(context).handles();
    }

    private static TestScope testScope(ExtensionContext context) throws SQLException {
        TestScope existing = store(context).get(context.getUniqueId(), TestScope.class);
        if (existing != null) {
            return existing;
        }
        TestScope created = classScope(classContext(context)).test(isolation(context));
        store(context).put(context.getUniqueId(), created);
        return created;
    }

    /** The scope of the class, kept with its context, where tests of the class that run in parallel find it. */
    private static ClassScope classScope(ExtensionContext context) {
        // Not in the function: the store would keep its failure, and afterAll would report it once more.
        TestTarget target = TestTargets.get();
        return store(context)
                .getOrComputeIfAbsent(
                        context.getUniqueId(),
                        id -> new ClassScope(target, enclosing(context).map(RedshiftExtension::classScope)),
                        ClassScope.class);
    }

    private static ExtensionContext classContext(ExtensionContext context) {
        ExtensionContext candidate = context;
        while (candidate.getTestMethod().isPresent()) {
            candidate = candidate.getParent().orElseThrow();
        }
        return candidate;
    }

    private static Optional<ExtensionContext> enclosing(ExtensionContext context) {
        return context.getParent()
                .filter(parent -> parent.getTestClass()
                        .flatMap(RedshiftExtension::annotation)
                        .isPresent());
    }

    private static Isolation isolation(ExtensionContext context) {
        return annotation(context.getRequiredTestClass())
                .map(RedshiftTest::isolation)
                .orElse(Isolation.METHOD);
    }

    /** The annotation of the class or, if it is nested, of the class around it. */
    private static Optional<RedshiftTest> annotation(Class<?> type) {
        return AnnotationSupport.findAnnotation(type, RedshiftTest.class)
                .or(() -> Optional.ofNullable(type.getEnclosingClass()).flatMap(RedshiftExtension::annotation));
    }

    private static void rejectConstructorBeforeTests(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getDeclaringExecutable() instanceof Constructor
                && context.getTestMethod().isEmpty()
                && isolation(context) == Isolation.METHOD) {
            throw new ParameterResolutionException("A class with @TestInstance(PER_CLASS) is constructed before its"
                    + " tests have databases: take the parameter in the tests,"
                    + " or annotate the class with @RedshiftTest(isolation = Isolation.CLASS)");
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    private static boolean isOf(Class<?> type, ParameterContext parameter) {
        return parameter.getParameter().getType() == type;
    }
}
