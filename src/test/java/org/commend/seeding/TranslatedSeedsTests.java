package org.commend.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.commend.kernel.Language;
import org.commend.programme.Programmes;
import org.commend.testing.CommendTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the programmes that come with us say, they say in each of their languages. */
@CommendTest
class TranslatedSeedsTests {
    @Autowired Programmes programmes;

    @Test
    void no_text_of_an_edition_that_runs_is_said_in_another_language_than_its_page() {
        var missing = new TreeSet<String>();
        int translated = 0;
        for (var programme : programmes.all()) {
            if (!Files.isDirectory(Path.of("seeds", programme.slug()))) {
                continue; // made by another test
            }
            for (Language language : programme.languages()) {
                if (language.equals(programme.languages().getFirst())) {
                    continue;
                }
                translated++;
                var known = programme.texts().byLanguage().get(language.tag()).keySet();
                for (var edition : programmes.running(programme)) {
                    edition.saying(
                            text -> {
                                if (!text.isBlank() && !known.contains(text.strip())) {
                                    missing.add(language.tag() + ": " + text);
                                }
                                return text;
                            });
                }
            }
        }
        assertThat(translated).isPositive();
        assertThat(missing).isEmpty();
    }
}
