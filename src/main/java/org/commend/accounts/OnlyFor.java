package org.commend.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may enter a view: people who hold one of these roles in the programme that the view's address
 * names as {@code :programme}. To anybody else the address does not exist.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyFor {
    Role[] value();
}
