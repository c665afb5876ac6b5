package org.commend.testing;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives a test its {@link Visitors}: one browser for the whole run, closed at its end; visitors
 * leave after a test. A class without an application of its own says where they arrive.
 */
public class VisitorsOfATest implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace OURS = Namespace.create(VisitorsOfATest.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(OURS)
                .computeIfAbsent(
                        Visitors.class,
                        key -> new Visitors(chromium(test).browser(), address(test)),
                        Visitors.class);
    }

    private static String address(ExtensionContext test) {
        return AnnotationSupport.isAnnotated(test.getRequiredTestClass(), CommendBrowserTest.class)
                ? SpringExtension.getApplicationContext(test)
                        .getEnvironment()
                        .getRequiredProperty("commend.base-address")
                : "http://localhost";
    }

    private static Chromium chromium(ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
    }

    /** A failure leaves a picture of what each visitor saw. */
    @Override
    public void afterTestExecution(ExtensionContext test) {
        var visitors = test.getStore(OURS).get(Visitors.class, Visitors.class);
        if (visitors != null && test.getExecutionException().isPresent()) {
            visitors.pictures(
                    "failed/"
                            + test.getRequiredTestClass().getSimpleName()
                            + "."
                            + test.getRequiredTestMethod().getName());
        }
    }
}
