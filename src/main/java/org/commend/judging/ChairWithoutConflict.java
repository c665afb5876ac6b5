package org.commend.judging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** The chair of the panel that reads the nomination, unless conflicted themselves. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@panels.chairsUnconflicted(#nomination)")
@interface ChairWithoutConflict {}
