package org.commend.nominations.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The scripts that the form needs first. The page before it lets the browser fetch them while
 * somebody reads; their names say what is in them, so they are kept for a year.
 */
@Component
class FormParts {
    private static final String PAGES = "META-INF/VAADIN/webapp/";
    private static final Pattern BUILT = Pattern.compile("\"productionMode\"\\s*:\\s*true");
    private static final Pattern FIRST =
            Pattern.compile("(?:src|href)=\"(?:\\./|/)?(VAADIN/build/[\\w.-]+\\.js)\"");

    /** What the first one asks for in its turn, before anything is seen. */
    private static final Pattern NEXT =
            Pattern.compile("(?:FlowBootstrap|FlowClient|generated-flow-imports)-[\\w-]+\\.js");

    private final List<String> all;

    FormParts() {
        boolean built = BUILT.matcher(read("META-INF/VAADIN/config/flow-build-info.json")).find();
        all = built ? found() : List.of();
    }

    /** Their addresses; none where the pages were not built, as while one develops. */
    List<String> all() {
        return all;
    }

    private static List<String> found() {
        var found = new LinkedHashSet<String>();
        FIRST.matcher(read(PAGES + "index.html"))
                .results()
                .map(it -> it.group(1))
                .forEach(
                        script -> {
                            found.add("/" + script);
                            NEXT.matcher(read(PAGES + script))
                                    .results()
                                    .map(it -> "/VAADIN/build/" + it.group())
                                    .forEach(found::add);
                        });
        return List.copyOf(found);
    }

    private static String read(String name) {
        var file = new ClassPathResource(name);
        try {
            return file.exists() ? file.getContentAsString(StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
