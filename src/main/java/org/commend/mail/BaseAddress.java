package org.commend.mail;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where this installation is reached: {@code commend.base-address}, or loopback and its port. It is
 * asked by every request, so it is read once, as soon as the port is known.
 */
@Component
public class BaseAddress {
    private final Environment environment;
    private volatile @Nullable Address known;

    private record Address(String whole, String host, boolean tls) {
        static Address of(String whole) {
            String host = String.valueOf(URI.create(whole + "/").getHost());
            return new Address(whole, host.toLowerCase(Locale.ROOT), whole.startsWith("https:"));
        }
    }

    BaseAddress(Environment environment) {
        this.environment = environment;
    }

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        return address().whole() + path;
    }

    /** The name of the host alone, in small letters. */
    public String host() {
        return address().host();
    }

    /** Whether people reach us through TLS. */
    public boolean hasTls() {
        return address().tls();
    }

    private Address address() {
        Address found = known;
        return found == null ? read() : found;
    }

    private Address read() {
        String set = environment.getProperty("commend.base-address", "");
        String port = environment.getProperty("local.server.port");
        if (!set.isBlank()) {
            return known = Address.of(set.replaceAll("/+$", ""));
        }
        if (port != null) {
            return known = Address.of("http://localhost:" + port);
        }
        return Address.of("http://localhost:" + environment.getProperty("server.port", "8080"));
    }
}
