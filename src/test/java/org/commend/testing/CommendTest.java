package org.commend.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a database of its own, in real PostgreSQL. Inject {@link MovableClock},
 * {@link ReceivedLetters} and whatever is tested. The context, and with it the database, is shared
 * by all classes that ask for the same; so a test makes the rows that it needs and counts no
 * others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@ActiveProfiles("test")
@Import(TestGround.Beans.class)
@ContextConfiguration(initializers = TestGround.class)
@TestExecutionListeners(
        listeners = {TestGround.Reset.class, DoctorAfterClass.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface CommendTest {

    /** Settings of this class alone; they cost a context and a database of their own. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
