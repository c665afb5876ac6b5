package org.commend.judging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Organisers and the chair of the award, who name themselves as the reader. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@signedIn.is(#reader) and (@may.organise(#category) or @panels.chairs(#category))")
@interface WhoComparesThem {}
