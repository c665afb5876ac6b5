package org.commend.nominations.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The scripts that the form needs first. The page before it lets the browser fetch them while
 * somebody reads; their names say what is in them, so they are kept for a year.
 */
@Component
class FormParts {
    private static final Pattern SCRIPT =
            Pattern.compile("(?:src|href)=\"(?:\\./|/)?(VAADIN/build/[\\w.-]+\\.js)\"");

    private final List<String> all;

    FormParts() {
        all = read(new ClassPathResource("META-INF/VAADIN/webapp/index.html"));
    }

    /** Their addresses; none where the pages were not built, as while one develops. */
    List<String> all() {
        return all;
    }

    private static List<String> read(ClassPathResource page) {
        if (!page.exists()) {
            return List.of();
        }
        try {
            return SCRIPT.matcher(page.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult it) -> "/" + it.group(1))
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
