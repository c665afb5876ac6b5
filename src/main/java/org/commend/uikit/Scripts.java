package org.commend.uikit;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commend.kernel.Secret;

/**
 * Our own scripts in pages of the application. Their addresses name their content, so that a
 * browser never goes on with a script of an older Commend.
 */
public final class Scripts {
    private static final int ENOUGH = 12;
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Scripts() {}

    /** Loads scripts in their order, each once in a page. */
    public static void load(UI ui, List<String> names) {
        names.forEach(name -> ui.getPage().addJavaScript(address(name)));
    }

    private static String address(String name) {
        return ADDRESSES.computeIfAbsent(
                name, it -> "context://scripts/" + it + "?" + content(it).substring(0, ENOUGH));
    }

    private static String content(String name) {
        String path = "/META-INF/resources/scripts/" + name;
        try (var script = Scripts.class.getResourceAsStream(path)) {
            if (script == null) {
                throw new IllegalStateException("There is no script " + path);
            }
            return Secret.sha256(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
