package org.commend.shell;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.context.annotation.Configuration;

/**
 * Where Vaadin looks for views at each start: in the packages that may know Vaadin, and not in all
 * of ours.
 */
@Configuration(proxyBeanMethods = false)
@EnableVaadin({"org.commend.shell", "org.commend.uikit", "org.commend.*.ui"})
class Screens {}
