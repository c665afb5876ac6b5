package org.commend;

import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.framework.autoproxy.InfrastructureAdvisorAutoProxyCreator;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Permissions and transactions are proxies around our own beans. Spring would look for their
 * annotations in every method of every library's bean at each start, and find none; {@code
 * ProxiesTests} says when one day it would.
 */
@Configuration(proxyBeanMethods = false)
class Proxies {
    private static final String NAME = AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME;

    @Bean
    static BeanFactoryPostProcessor proxiesAroundOurBeans() {
        return factory -> {
            var definition = factory.getBeanDefinition(NAME);
            if (!AroundOurs.class.getName().equals(definition.getBeanClassName())) {
                definition.setBeanClassName(AroundOurs.class.getName());
            }
        };
    }

    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.commend.");
    }

    /** Spring's own creator, which leaves what is not ours alone. */
    static final class AroundOurs extends InfrastructureAdvisorAutoProxyCreator {
        @Override
        protected boolean shouldSkip(Class<?> type, String name) {
            return !isOurs(type) || super.shouldSkip(type, name);
        }
    }
}
