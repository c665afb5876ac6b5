package org.commend;

import java.util.ArrayList;
import org.commend.kernel.CannotStart;
import org.springframework.core.env.ConfigurableEnvironment;

/** The settings without which real use makes no sense. The demo brings its own. */
final class NeededSettings {
    private NeededSettings() {}

    /**
     * @throws CannotStart naming every setting that is missing, and where to write it
     */
    static void require(ConfigurableEnvironment environment) {
        if (environment.getProperty("commend.demo", Boolean.class, false)) {
            return;
        }
        var missing = new ArrayList<String>();
        if (isMissing(environment, "commend.base-address")) {
            missing.add(
                    "COMMEND_BASE_ADDRESS (the address that people type, such as https://awards.example.org)");
        }
        if (isMissing(environment, "spring.mail.host")) {
            missing.add("SPRING_MAIL_HOST (the server that takes our letters)");
        }
        if (environment.getProperty("commend.base-address", "").startsWith("https:")
                && isMissing(environment, "commend.forwarded-headers")) {
            missing.add(
                    "COMMEND_FORWARDED_HEADERS (native when the proxy with TLS sets X-Forwarded-For and -Proto, as docker/Caddyfile does; none when it sets neither: then all people count as one)");
        }
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    "Missing: " + String.join(" and ", missing) + ".",
                    "Set it in the environment or in commend.properties, or try Commend out with ./commend run.");
        }
    }

    private static boolean isMissing(ConfigurableEnvironment environment, String name) {
        return environment.getProperty(name, "").isBlank();
    }
}
