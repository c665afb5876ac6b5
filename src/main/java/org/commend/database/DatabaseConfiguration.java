package org.commend.database;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * With {@code spring.datasource.url} the application works with that server; without, it starts its
 * own in {@code commend.home}. Both are connection details rather than a data source: the pool
 * stays Spring Boot's, and since it depends on the server's bean it is closed before the server
 * stops.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Clock clock(DataSource dataSource) {
        return new DatabaseClock(dataSource);
    }

    @Bean
    Migrations migrations() {
        return new Migrations();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("spring.datasource.url")
    static class Given {
        @Bean
        JdbcConnectionDetails givenServer(
                @Value("${spring.datasource.url}") String url,
                @Value("${spring.datasource.username:commend}") String username,
                @Value("${spring.datasource.password:}") String password) {
            return new GivenServer(url, username, password).checked();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoServerGiven.class)
    static class Own {
        /** Static and a post-processor, so that it begins before anything else is made. */
        @Bean
        static BeanFactoryPostProcessor databaseAhead() {
            return factory -> {
                // A build that only looks at the beans needs no server.
                if (!Boolean.getBoolean("spring.aot.processing")) {
                    factory.getBean(OwnPostgres.class).startAhead();
                }
            };
        }

        @Bean(destroyMethod = "close")
        static OwnPostgres ownPostgres(Environment settings) {
            var home = settings.getProperty("commend.home", ".commend");
            var server =
                    new OwnPostgres(
                            Path.of(home),
                            Path.of(settings.getProperty("commend.programs", home)),
                            settings.getProperty("commend.database.port", Integer.class, 0));
            boolean startOver =
                    settings.getProperty("commend.demo", Boolean.class, false)
                            && settings.getProperty("commend.fresh", Boolean.class, false);
            return startOver ? server.startingOver() : server;
        }

        @Bean
        JdbcConnectionDetails ownServer(OwnPostgres server) {
            return new OwnServer(server);
        }

        @Bean
        FlywayConnectionDetails ownersConnection(OwnPostgres server) {
            return new OwnersConnection(server);
        }
    }

    static class NoServerGiven extends NoneNestedConditions {
        NoServerGiven() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static class ServerGiven {}
    }

    record OwnServer(OwnPostgres server) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return server.username();
        }

        @Override
        public String getPassword() {
            return server.password();
        }

        @Override
        public String getJdbcUrl() {
            return server.url("commend");
        }
    }

    /** Migrations come as the owner of the tables. */
    record OwnersConnection(OwnPostgres server) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return server.ownerName();
        }

        @Override
        public String getPassword() {
            return server.ownerPassword();
        }

        @Override
        public String getJdbcUrl() {
            return server.url("commend");
        }
    }
}
