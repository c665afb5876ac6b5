package org.commend.kernel.permission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Judges of the programme that an argument belongs to; whoever organises it is none. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@may.judge(#{value})")
public @interface JudgesOf {
    /** The name of the argument: an id, or a path to one. */
    String value();
}
