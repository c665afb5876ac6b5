package org.commend.database;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

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
        @Bean(initMethod = "start", destroyMethod = "close")
        OwnPostgres ownPostgres(
                @Value("${commend.home:.commend}") String home,
                @Value("${commend.programs:${commend.home:.commend}}") String programs,
                @Value("${commend.database.port:0}") int port,
                @Value("${commend.demo:false}") boolean demo,
                @Value("${commend.fresh:false}") boolean fresh) {
            var server = new OwnPostgres(Path.of(home), Path.of(programs), port);
            return demo && fresh ? server.startingOver() : server;
        }

        @Bean
        JdbcConnectionDetails ownServer(OwnPostgres server) {
            return new OwnServer(server);
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
}
