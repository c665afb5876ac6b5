package org.commend.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which invariants a class breaks on purpose, by the keys of their sentences, and why. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BreaksOnPurpose {
    String[] value();

    String because();
}
