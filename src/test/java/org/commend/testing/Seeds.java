package org.commend.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A rule that holds for whatever chance makes: the test takes a seed, and is run with so many. They
 * are the same in each run, so that what fails once fails again, and the one that failed stands in
 * the test's name.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "seed {0}")
@ArgumentsSource(Seeds.Drawn.class)
public @interface Seeds {
    /** How many seeds. */
    int value();

    /** The lowest and the highest one, and others from all over between. */
    class Drawn implements ArgumentsProvider {
        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext test) {
            int count =
                    AnnotationSupport.findAnnotation(test.getRequiredTestMethod(), Seeds.class)
                            .orElseThrow()
                            .value();
            return Stream.concat(
                            Stream.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE),
                            new SplittableRandom(2026).longs().boxed())
                    .limit(count)
                    .map(Arguments::of);
        }
    }
}
