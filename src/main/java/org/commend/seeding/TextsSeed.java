package org.commend.seeding;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commend.programme.Edition;
import org.commend.programme.Programme;
import org.commend.programme.ProgrammeTexts;

/** What a programme says in other languages: a file for each, of texts and how they read there. */
final class TextsSeed {
    private final Map<String, SeedFile> files;

    TextsSeed(Map<String, SeedFile> files) {
        this.files = files;
    }

    ProgrammeTexts texts() {
        var all = new LinkedHashMap<String, Map<String, String>>();
        files.forEach(
                (language, file) -> {
                    var texts = new LinkedHashMap<String, String>();
                    file.content()
                            .path("texts")
                            .forEach(
                                    it ->
                                            texts.put(
                                                    it.path("of").asString().strip(),
                                                    it.path("is").asString().strip()));
                    all.put(language, texts);
                });
        return new ProgrammeTexts(all);
    }

    /**
     * Every translation is of a text that the programme has.
     *
     * @throws org.commend.kernel.CannotStart with the place of the first that is of none
     */
    void fit(Programme programme, List<Edition> editions) {
        Set<String> said = new HashSet<>();
        programme.saying(it -> heard(said, it));
        editions.forEach(edition -> edition.saying(it -> heard(said, it)));
        files.forEach(
                (language, file) -> {
                    int at = 0;
                    for (var it : file.content().path("texts")) {
                        if (!said.contains(it.path("of").asString().strip())) {
                            throw file.wrong(
                                    "texts/" + at + "/of",
                                    "this is no text of the programme, write it as it stands there");
                        }
                        at++;
                    }
                });
    }

    private static String heard(Set<String> said, String text) {
        said.add(text.strip());
        return text;
    }
}
