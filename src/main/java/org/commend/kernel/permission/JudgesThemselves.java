package org.commend.kernel.permission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** A judge of the programme that an argument belongs to, about themselves. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@may.judge(#{of}) and @signedIn.is(#{who})")
public @interface JudgesThemselves {
    /** The name of the argument that belongs to a programme. */
    String of();

    /** The name of the argument that is the judge. */
    String who();
}
