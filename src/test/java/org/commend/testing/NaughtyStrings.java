package org.commend.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.commend.kernel.Typed;
import org.commend.kernel.Visible;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The Big List of Naughty Strings (src/test/resources/blns), 485 of them. */
public final class NaughtyStrings {
    private NaughtyStrings() {}

    public static List<String> all() {
        try (var list = new ClassPathResource("blns/blns.json").getInputStream()) {
            return JsonMapper.builder().build().readValue(list, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As they are kept, without ends that cannot be seen: those of which something is left. */
    public static List<String> kept() {
        return all().stream()
                .map(it -> Visible.trim(Typed.of(it).text()))
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
