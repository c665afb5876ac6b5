package org.commend.mail;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this installation is reached: {@code commend.base-address}, or loopback and its port. */
@Component
public class BaseAddress {
    private final Environment environment;

    BaseAddress(Environment environment) {
        this.environment = environment;
    }

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        String set = environment.getProperty("commend.base-address", "");
        return (set.isBlank() ? "http://localhost:" + port() : set.replaceAll("/+$", "")) + path;
    }

    private String port() {
        return environment.getProperty(
                "local.server.port", environment.getProperty("server.port", "8080"));
    }
}
