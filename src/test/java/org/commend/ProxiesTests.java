package org.commend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commend.judging.Scoring;
import org.commend.testing.CommendTest;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.AopInfrastructureBean;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** That no bean which asks for a permission or a transaction goes without its proxy. */
@CommendTest
class ProxiesTests {
    @Autowired ConfigurableApplicationContext context;

    @Test
    void no_bean_of_a_library_asks_for_what_only_ours_get() {
        var advisors = List.copyOf(context.getBeansOfType(Advisor.class).values());
        assertThat(advisors).isNotEmpty();
        var without = new ArrayList<String>();
        var factory = context.getBeanFactory();
        for (String name : factory.getSingletonNames()) {
            var bean = factory.getSingleton(name);
            if (bean == null || AopUtils.isAopProxy(bean) || isOfAop(bean)) {
                continue;
            }
            Class<?> type = AopUtils.getTargetClass(bean);
            if (!Proxies.isOurs(type)
                    && advisors.stream().anyMatch(it -> AopUtils.canApply(it, type))) {
                without.add(name + " (" + type.getName() + ")");
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void ours_have_their_proxies() {
        assertThat(AopUtils.isAopProxy(context.getBean(Scoring.class))).isTrue();
    }

    private static boolean isOfAop(Object bean) {
        return bean instanceof Advisor || bean instanceof AopInfrastructureBean;
    }
}
