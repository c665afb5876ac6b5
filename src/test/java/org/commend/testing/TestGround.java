package org.commend.testing;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * What {@link CommendTest} lays under a context: its database, its receiver of letters, its clock,
 * its port.
 */
public class TestGround implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** The database of the context: another one for a test that does harm to its server. */
    protected TestDatabases.TestDatabase database() {
        return TestDatabases.migrated();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = database();
        var letters = new ReceivedLetters();
        int port = freePort();
        context.getBeanFactory().registerSingleton("receivedLetters", letters);
        context.addApplicationListener(
                event -> {
                    if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                        letters.close();
                    }
                });
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test ground",
                                Map.ofEntries(
                                        entry("spring.datasource.url", database.url()),
                                        entry("spring.datasource.username", database.username()),
                                        entry("spring.datasource.password", database.password()),
                                        entry("spring.flyway.user", database.ownerName()),
                                        entry("spring.flyway.password", database.ownerPassword()),
                                        entry("spring.mail.host", "127.0.0.1"),
                                        entry("spring.mail.port", letters.port()),
                                        entry("server.port", port),
                                        entry("server.address", "127.0.0.1"),
                                        entry("commend.home", "target/test-home/" + port),
                                        entry(
                                                "commend.base-address",
                                                "http://localhost:" + port))));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Beans {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        static StatementLog statementLog() {
            return new StatementLog();
        }
    }

    /** Each test begins with the real time and no letters. */
    static class Reset implements TestExecutionListener {
        @Override
        public void beforeTestMethod(TestContext test) {
            var context = test.getApplicationContext();
            context.getBean(MovableClock.class).release();
            context.getBean(ReceivedLetters.class).reset();
        }

        @Override
        public void afterTestMethod(TestContext test) {
            test.getApplicationContext().getBean(MovableClock.class).release();
        }
    }
}
